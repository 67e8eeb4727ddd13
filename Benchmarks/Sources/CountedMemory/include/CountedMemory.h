/// How often this process has asked for heap memory so far.
unsigned long allocationCount(void);
