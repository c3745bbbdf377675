#include "CShipped.h"
int dondoc_shipped_placeholder(void) { return 0; }
