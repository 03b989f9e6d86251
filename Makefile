# aiport: make run, make test, make bench, make lint, make format, make install.
#
# What ships is built once, in release and with Swift's libraries inside (run, bench and install
# share it); the tests build and run the debug one. Nothing here needs a step before it.

PREFIX ?= /usr/local
RELEASE := swift build --configuration release --static-swift-stdlib
BUILT := .build/release
INSTALLED := $(DESTDIR)$(PREFIX)
SOURCES := Package.swift Sources Tests Benchmarks

.PHONY: run test bench lint format install release
.SILENT:

# Opens the desk on the demo register. A desk that was killed leaves the terminal to us.
run: release .demo
	$(BUILT)/aiport --register .demo || { status=$$?; stty sane; exit $$status; }

.demo: | release
	$(BUILT)/aiport init --demo --register .demo

test:
	scripts/install-packages build run test
	swift test --disable-xctest
	echo "make test: every test passed"

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
