# aiport: make run, make test, make bench, make lint, make format, make install.
# The long versions: make soak (half an hour), make fuzz.
#
# What ships is built once, in release and with Swift's libraries inside (run, bench and install
# share it); the tests build and run the debug one. Nothing here needs a step before it.

PREFIX ?= /usr/local
RELEASE := swift build --configuration release --static-swift-stdlib --disable-local-rpath
BUILT := .build/release
INSTALLED := $(DESTDIR)$(PREFIX)
SOURCES := Package.swift Sources Tests Benchmarks Fuzz
RUNS ?= 1000000

.PHONY: run test soak fuzz bench lint format install release
.SILENT:

# Opens the desk on the demo register. A desk that was killed leaves the terminal to us.
run: release .demo
	$(BUILT)/aiport --register .demo || { status=$$?; stty sane; exit $$status; }

.demo: | release
	$(BUILT)/aiport init --demo --register .demo

# What failed is said once more at the end, where one looks first.
test:
	scripts/install-packages build run test
	mkdir -p .build
	{ swift test --disable-xctest 2>&1; echo $$? >.build/test.exit; } | tee .build/test.log
	[ "$$(cat .build/test.exit)" = 0 ] || { \
	  echo "make test: failed, see .build/test.log"; \
	  grep -E '^✘ Test .*(recorded an issue|Caught error)|error:' .build/test.log | cut -c1-300 | tail -n 12; \
	  exit 1; }
	echo "make test: every test passed"

# What "make test" does in samples, in full: every system call, every bit, four processes with a
# thousand saves each. Prints what was broken and what was lost.
soak:
	scripts/install-packages build run test
	AIPORT_SOAK=1 swift test --disable-xctest --filter 'CrashTests|EveryByteTests|Soak\.'
	echo "make soak: nothing was lost"

# So many inputs for each of libFuzzer's targets, an hour of one core together; what breaks one is left
# in Fuzz/found. No input is longer than its target has new things to say: a heading with every column
# and a row below it, a commit, a hundred levels of JSON, a few cells. Longer ones only take longer.
# The backtracer would hang in what it finds there, and where memory was taken is told of a find alone.
fuzz: export SWIFT_BACKTRACE := enable=no
fuzz: export ASAN_OPTIONS := malloc_context_size=0:quarantine_size_mb=16:detect_leaks=0
fuzz:
	scripts/install-packages build
	swift build --package-path Fuzz --configuration release -Xswiftc -sanitize=address \
	  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp
	mkdir -p Fuzz/found
	for each in csv:1024 journal:1024 text:512 json:1024 keys:256 dates:64; do \
	  target=$${each%:*}; \
	  mkdir -p Fuzz/.build/corpus/$$target; \
	  echo "make fuzz: $$target, $(RUNS) inputs"; \
	  Fuzz/.build/release/aiport-fuzz $$target -runs=$(RUNS) -max_len=$${each#*:} \
	    -rss_limit_mb=4096 -timeout=60 -print_final_stats=1 -print_funcs=0 -verbosity=0 \
	    -artifact_prefix=Fuzz/found/$$target- \
	    Fuzz/.build/corpus/$$target Fuzz/seeds/$$target || exit 1; \
	done
	echo "make fuzz: nothing was found"

bench: release
	scripts/install-packages bench
	$(RELEASE) --product aiport-bench
	$(BUILT)/aiport-bench

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

install: release
	install -D $(BUILT)/aiport $(INSTALLED)/bin/aiport
	install -D $(BUILT)/aiport-typeset $(INSTALLED)/libexec/aiport/aiport-typeset
	mkdir -p $(INSTALLED)/share/aiport
	cp -R data/. $(INSTALLED)/share/aiport

release:
	scripts/install-packages build run
	$(RELEASE) --product aiport
	$(RELEASE) --product aiport-typeset
