int dondoc_shipped_placeholder(void);
