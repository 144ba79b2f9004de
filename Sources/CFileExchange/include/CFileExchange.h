#ifndef HEARD_FILE_EXCHANGE_H
#define HEARD_FILE_EXCHANGE_H

/// Swaps two paths on one file system in a single step, so that a reader sees the whole old folder or the
/// whole new one. Returns 0, or the `errno` of the failure (`EINVAL` or `ENOSYS` where the file system
/// cannot exchange). Source: renameat2(2), flag RENAME_EXCHANGE; Glibc's Swift overlay does not show it.
int heard_exchange_paths(const char *first, const char *second);

/// Returns when everything written to the file system of a folder is on its disk. Returns 0, or the `errno` of the failure.
/// Source: syncfs(2); Glibc's Swift overlay does not show it.
int heard_settle_folder(const char *folder);

#endif
