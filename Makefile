.PHONY: help
help:
	@echo "make serve | build | test | lint | bench"
