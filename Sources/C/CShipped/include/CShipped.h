#include <stddef.h>

/* The files of Rules/, compiled in. Names are paths below Rules/, in byte order. */
size_t dondoc_shipped_count(void);
const char *dondoc_shipped_name(size_t index);
const unsigned char *dondoc_shipped_bytes(size_t index);
size_t dondoc_shipped_size(size_t index);
