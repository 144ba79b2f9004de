#include <zlib.h>

// `deflateInit2` is a macro, which Swift does not see.
static inline int heard_deflate_start(z_stream *stream, int level, int window_bits) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits, 9, Z_DEFAULT_STRATEGY);
}

// So is `inflateInit2`.
static inline int heard_inflate_start(z_stream *stream, int window_bits) {
    return inflateInit2(stream, window_bits);
}
