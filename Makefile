# Thin on purpose: what each target does stands in tools/, one script a thing.
#   make run [ARGS="--staff 127.0.0.1:8080"] [FUMIKURA_DATA=./data]
#   make bench [ONLY="import memory"]   make fuzz [SECONDS=60]   make soak [KILLS=50] [SECONDS=600]
SHELL := /bin/bash
DATA := $(or $(FUMIKURA_DATA),./data)
KILLS ?= 50

.PHONY: help run test build bench check soak fuzz clean

help:
	@echo "make run    install what is missing, build, make $(DATA) if there is none, serve"
	@echo "make test   install what is missing, build, run every test"
	@echo "make build  build/fumikura         make bench  measure, beside the budgets"
	@echo "make check  format, clang-tidy, layers, licences"
	@echo "make soak   the long proofs        make fuzz   fuzz every parser, SECONDS each"
	@echo "make clean  remove what was built (never the data)"

run: build
	@exec tools/run "$(DATA)" $(ARGS)

build:
	@tools/install_packages build libraries
	@tools/build_pages
	@tools/build release fumikura

test:
	@tools/install_packages
	@tools/build_pages
	@tools/build release
	@tools/with_postgres tools/run_tests build

bench:
	@tools/install_packages
	@tools/build_pages
	@tools/build release
	@tools/with_postgres tools/bench $(ONLY)

check:
	@tools/install_packages
	@tools/build_pages
	@tools/build release
	@tools/check

soak:
	@tools/install_packages
	@tools/build_pages
	@tools/build release
	@FUMIKURA_KILLS=$(KILLS) FUMIKURA_FUZZ_SECONDS=$(or $(SECONDS),600) tools/soak

fuzz:
	@tools/install_packages
	@tools/fuzz $(or $(SECONDS),60)

clean:
	rm -rf build build-* web/dist
