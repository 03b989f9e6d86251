// The header is all there is; a target without a source file is none.
#include "CFuzzer.h"
