/* Keeps the main thread of a Swift program where it began, for valgrind.
 *
 * An asynchronous main ends its first thread, and libdispatch then waits on a stack that valgrind 3.19 takes for lost: it
 * crashes. Loaded before libdispatch, this runs the main queue on the first thread instead, as a run loop would. */
#include <poll.h>
#include <stdint.h>
#include <unistd.h>

extern int _dispatch_get_main_queue_handle_4CF(void);
extern void _dispatch_main_queue_callback_4CF(void *);

void dispatch_main(void) {
    for (;;) {
        struct pollfd queue = {_dispatch_get_main_queue_handle_4CF(), POLLIN, 0};
        uint64_t woken;
        poll(&queue, 1, -1);
        if (read(queue.fd, &woken, sizeof woken) > 0) _dispatch_main_queue_callback_4CF(0);
    }
}
