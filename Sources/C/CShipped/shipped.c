/* Written by scripts/embed-rules.sh. */
#include "CShipped.h"


static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {0, 0, 0}};

size_t dondoc_shipped_count(void) { return sizeof files / sizeof files[0] - 1; }
const char *dondoc_shipped_name(size_t index) { return files[index].name; }
const unsigned char *dondoc_shipped_bytes(size_t index) { return files[index].bytes; }
size_t dondoc_shipped_size(size_t index) { return files[index].size; }
