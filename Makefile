# Vinh Danh. The work is done by scripts/; here stands only what each target calls.
.DEFAULT_GOAL := help
.PHONY: help setup demo test check fmt lock clean

PORT ?=
export BROWSER OFFICE POSTGRES SPARK UPGRADE

help: ## danh sách các lệnh này / list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name line; do printf 'make %-6s %s\n' "$$name" "$$line"; done

setup: ## cài đặt vào .venv / set up .venv with the vinhdanh command
	@scripts/setup.sh run

demo: setup ## mở bản trình diễn có sẵn số liệu (PORT=8000) / serve the site with the demonstration data
	@.venv/bin/vinhdanh demo $(if $(PORT),--port $(PORT))

test: ## cài đặt rồi chạy mọi kiểm tra (BROWSER=1 OFFICE=1 POSTGRES=1 SPARK=1) / set up and run every check and test
	@scripts/setup.sh test
	@scripts/run_checks.sh all

check: ## chỉ kiểm tra mã nguồn, không chạy kiểm thử / only the checks that read the source
	@scripts/setup.sh check
	@scripts/run_checks.sh

fmt: ## sửa định dạng mã nguồn / format the source
	@scripts/setup.sh check
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format .

lock: ## ghi lại các tệp khoá phiên bản (UPGRADE=1: lấy bản mới) / write requirements/*.lock again
	@scripts/setup.sh check
	@scripts/lock.sh

clean: ## xoá .venv và các tệp tạm, giữ dữ liệu / remove .venv and caches, keep the data
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
