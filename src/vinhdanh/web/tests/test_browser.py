"""The screens in a real browser, on a real server with the demonstration record in a folder of its own."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Browser, Locator, Page, sync_playwright

pytestmark = pytest.mark.browser
MISSING = "/khong-co-trang-nay/"
PAST_REPORT = """SỞ CÔNG THƯƠNG TỈNH BẮC GIANG
Số: 207/BC-SCT
Bắc Giang, ngày 15 tháng 12 năm 2016
BÁO CÁO
Tổng kết công tác thi đua, khen thưởng năm 2016
Căn cứ Kế hoạch số 15/KH-BXYZ ngày 10/01/2016 của Bộ Xây dựng về phát động phong trào thi đua năm 2016;
I. KẾT QUẢ
- Tổng mức bán lẻ hàng hóa, dịch vụ ước đạt 21.300 tỷ đồng, tăng 11,2% so với cùng kỳ.
- Tặng 45 bộ bàn ghế; họp tổng kết ngày 31/02/2016.
"""
SCREENS = (
    "/",
    "/?nam=2018",
    "/so/",
    "/so/ccn/",
    "/so/ccn/moi/",
    "/chi-tieu/",
    "/chi-tieu/gtsxcn/",
    "/chi-tieu/gtsxcn/ghi/",
    "/phong-trao/",
    "/cam-ket/?nam=2020",
    "/khen-thuong/?nam=2020",
    "/van-ban/",
    "/van-ban/them/",
    "/bao-cao/",
    "/bao-cao/2020/",
    "/bao-cao/2020/?xem=kiem-tra",
    "/bao-cao/2018H1/?xem=ghi-chu",
    "/nhap-bao-cao/",
    "/nhap-bao-cao/tai-len/",
    "/tim/?q=cong",
    MISSING,
)
SIZES = {"desk": (1440, 900), "phone": (390, 844)}
SERIOUS = {"serious", "critical"}


@dataclass(frozen=True)
class Site:
    """A running server and the password of its accounts."""

    address: str
    password: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server of its own, with the demonstration record."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: word for name, word in os.environ.items() if not name.startswith("VINHDANH_")}
    settings = {"DJANGO_SETTINGS_MODULE": "vinhdanh.config.settings", "DATABASE_URL": "", "VINHDANH_HOME": str(home)}
    environment = kept | settings
    program = str(Path(sys.executable).parent / "vinhdanh")
    told = subprocess.run([program, "demo", "--no-serve", "--json"], env=environment, capture_output=True, check=False)
    assert told.returncode == 0, told.stderr.decode()
    port = free_port()
    with (home / "server.log").open("wb") as log:
        server = subprocess.Popen([program, "serve", "--port", str(port)], env=environment, stdout=log, stderr=log)
    try:
        wait_for(f"http://127.0.0.1:{port}/tai-khoan/login/", server)
        yield Site(f"http://127.0.0.1:{port}", json.loads(told.stdout)["accounts"][0]["password"])
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests of this file."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers; it loads the record first."""
    for _try in range(240):
        assert server.poll() is None, "the server stopped"
        try:
            with urlopen(address):
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail("the server did not answer")


def sign_in(browser: Browser, site: Site, *, user: str = "thuong-truc", **context: Any) -> Page:
    """A page of a signed-in person; what the browser complains of fails the test."""
    page = browser.new_context(**context).new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(f"{site.address}/tai-khoan/login/")
    page.fill("#id_login", user)
    page.fill("#id_password", site.password)
    page.click("text=Đăng nhập >> visible=true >> nth=-1")
    page.wait_for_url(f"{site.address}/")
    return page


def serious_faults(page: Page) -> list[str]:
    """What axe finds serious or critical, with the first element concerned."""
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']} {fault['nodes'][0]['html'][:160]}" for fault in found if fault["impact"] in SERIOUS]


def test_the_checker_sees_a_fault_where_there_is_one(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site)
    page.set_content("<html lang='vi'><title>x</title><main><h1>x</h1><img src='x.png'></main></html>")
    assert any(fault.startswith("image-alt") for fault in serious_faults(page))
    page.context.close()


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_screen_shuts_anybody_out_or_overflows(browser: Browser, site: Site, size: str, colours: str) -> None:
    width, height = SIZES[size]
    page = sign_in(browser, site, viewport={"width": width, "height": height}, color_scheme=colours)
    entry = page.goto(f"{site.address}/so/ccn/") and page.get_attribute("tbody a[href^='/so/ccn/']", "href")
    assert entry
    faults = []
    for address in (*SCREENS, entry, f"{entry}sua/", f"{entry}rut/"):
        answer = page.goto(site.address + address)
        assert answer is not None
        if answer.status != (404 if address == MISSING else 200):
            faults.append(f"{address}: status {answer.status}")
        faults += [f"{address}: {fault}" for fault in serious_faults(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append(f"{address}: wider than {width}")
    page.context.close()
    assert faults == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_sign_in_page_shuts_nobody_out(browser: Browser, site: Site, colours: str) -> None:
    page = browser.new_context(color_scheme=colours).new_page()  # type: ignore[arg-type]  # one of the two words
    page.goto(f"{site.address}/tai-khoan/login/")
    assert serious_faults(page) == []
    page.context.close()


def test_a_figure_opens_its_records_beside_the_page(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site)
    page.goto(f"{site.address}/bao-cao/2020/")
    figure = page.locator("a.fig").first
    figure.click()
    page.wait_for_selector("#can-cu .src a[href^='/ho-so/']")
    assert figure.get_attribute("aria-current") == "true"
    assert "so=" in page.url
    page.context.close()


def test_the_same_figure_opens_without_a_script(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site, java_script_enabled=False)
    page.goto(f"{site.address}/bao-cao/2020/")
    page.locator("a.fig").first.click()
    page.wait_for_selector("#can-cu .src a[href^='/ho-so/']")
    assert page.locator("a.fig[aria-current]").count() == 1
    page.context.close()


def test_a_search_narrows_the_list_while_typing(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site)
    page.goto(f"{site.address}/van-ban/")
    page.locator("#tu").press_sequentially("khuyen cong khong co that")
    page.wait_for_selector("text=Không có văn bản nào như vậy")
    page.context.close()


def test_the_main_places_are_reached_by_keyboard(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Tới nội dung"
    for _place in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/so/$"))
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.name") == "q"
    page.context.close()


def upload(page: Page, site: Site, name: str) -> str:
    """Upload the past report; gives the address of its two panes."""
    page.goto(f"{site.address}/nhap-bao-cao/tai-len/")
    page.set_input_files("#f-file", {"name": name, "mimeType": "text/plain", "buffer": PAST_REPORT.encode()})
    page.fill("#f-year", "2016")
    page.click("button:has-text('Đọc báo cáo')")
    page.wait_for_url(re.compile(r"/nhap-bao-cao/\d+/"))
    return page.url


def item(page: Page, title: str, state: str = "") -> Locator:
    """The item of this title, in this state."""
    return page.locator(f".item{state}", has=page.locator(".what b", has_text=title))


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_the_two_panes_shut_nobody_out_and_do_not_overflow(
    browser: Browser, site: Site, size: str, colours: str
) -> None:
    width, height = SIZES[size]
    page = sign_in(browser, site, viewport={"width": width, "height": height}, color_scheme=colours)
    address = upload(page, site, f"{size}-{colours}.txt")
    correction = page.get_attribute("#i-report a[href*='/muc/']", "href")
    for shown in (address, f"{site.address}{correction}"):
        page.goto(shown)
        assert serious_faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_a_past_report_enters_the_record_and_leaves_it_again(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    address = upload(page, site, "bao-cao-2016.txt")
    item(page, "15/KH-BXYZ").get_by_role("button", name="Nhận").click()
    item(page, "Bộ Xây dựng", ".accepted").wait_for()
    assert page.locator("a.mark.accepted", has_text="15/KH-BXYZ").count() == 1
    assert "2 nhận" in page.inner_text("#viec")
    page.click("text=mục chắc chắn >> visible=true")
    page.click("button:has-text('vào hồ sơ')")
    page.wait_for_selector("text=nguồn là Báo cáo số 207/BC-SCT")
    page.goto(f"{site.address}/chi-tieu/ban_le/?ky=2016")
    assert "dòng 8, tệp bao-cao-2016.txt, trích “Tổng mức bán lẻ" in page.inner_text("main")
    page.goto(f"{address}hoan-tac/")
    page.fill("#f-reason", "tải nhầm")
    page.click("button:has-text('Hoàn tác')")
    page.wait_for_selector("text=Đã hoàn tác bao-cao-2016.txt")
    page.goto(f"{site.address}/chi-tieu/ban_le/?ky=2016")
    assert "đã rút" in page.inner_text("main")
    assert said == []
    page.context.close()


def test_a_past_report_is_decided_on_without_a_script(browser: Browser, site: Site) -> None:
    page = sign_in(browser, site, java_script_enabled=False)
    upload(page, site, "khong-script.txt")
    item(page, "15/KH-BXYZ").get_by_role("button", name="Bỏ").click()
    item(page, "15/KH-BXYZ", ".dropped").wait_for()
    item(page, "Tổng mức bán lẻ").first.get_by_role("link", name="Sửa").click()
    page.fill("#f-value", "ước 21.400 tỷ đồng")
    page.click("button:has-text('Nhận bản sửa')")
    page.locator(".item.accepted", has_text="21.400 tỷ đồng").wait_for()
    page.context.close()
