# The commands of the project. Each installs what it needs first, and skips what is there.

DIST ?= dist
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help serve build test lint bench torture browsers dev setup clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

serve: ## build the page and open it on this machine (PORT=8080)
	@bash tools/setup.sh build
	@bash tools/dist.sh dev $(DIST)
	@node tools/serve.mjs $(DIST) --port $(PORT)

build: ## the folder to put online: small files, any path of any server (DIST=dist)
	@bash tools/setup.sh
	@bash tools/dist.sh release $(DIST)
	@node tools/sizes.mjs $(DIST)

test: ## every test: the library's, then the browser's
	@bash tools/setup.sh
	@bash tools/test.sh

lint: ## format, Clippy, licences, advisories
	@bash tools/setup.sh build
	@bash tools/lint.sh

bench: ## the planner's speed and quality
	@bash tools/setup.sh
	@bash tools/bench.sh

torture: ## reliability: kills, damage, full storage, two tabs, damaged files; prints the counts
	@bash tools/setup.sh
	@bash tools/torture.sh $(ARGS)

browsers: ## the main flows in Firefox and WebKit
	@bash tools/setup.sh
	@bash tools/setup/browsers.sh
	@bash tools/browsers.sh $(ARGS)

dev: ## a page compiled fast into DIST, nothing else (for several work trees: set CARGO_TARGET_DIR)
	@bash tools/dist.sh dev $(DIST)

setup: ## only install the tools
	@bash tools/setup.sh

clean: ## remove what was built, keep the tools
	rm -rf target dist test-results
