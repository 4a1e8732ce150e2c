"""Runs of digits in a text, told apart: numbers, and the dates, symbols, times and phone numbers that are none."""

import re

# Every alternative begins with a digit: Python's re then skips from digit to digit at the speed of a memory scan.
TOKEN = re.compile(
    r"""[0-9](?:
      (?<=năm[ ][0-9])[0-9]{3}(?![0-9]|[.,][0-9])                                  # năm 2018
    | [0-9]?[ ]tháng[ ](?:đầu|cuối)[ ]năm                                          # 6 tháng đầu năm
    |
      [0-9]?[ ]?[/.-][ ]?[0-9]{1,2}[ ]?[/.-][ ]?[0-9]{4}(?![0-9])                     # 14/6/2018
    | [0-9]?[ ]?-[ ]?[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?(?![0-9])                   # 13 - 19/6/2018
    | [0-9]?[ ]tháng[ ](?:0?[1-9]|1[0-2])(?:,?[ ]năm[ ][0-9]{4})?(?![0-9]|[.,][0-9])  # 14 tháng 6 năm 2018
    | [0-9]{0,5}[a-z]?[ ]?/[ ]?[0-9]{4}[ ]?/[ ]?[^\W\d_][\w-]*                        # 463/2016/QĐ-UBND
    | [0-9]{0,5}[a-z]?[ ]?/[ ]?[^\W\d_]{1,10}[ ]?(?:[-/][^\W\d_][\w]*)+              # 390/BCT-ĐL
    | [0-9]{0,4}-[^\W\d_]{1,6}/[^\W\d_]{1,8}                                      # 34-CT/TW
    | [0-9]?(?:[ ]?giờ[ ]|[hg:])[0-9]{2}(?![0-9.,]|[ ]?(?:phút|km|người))          # 7 giờ 30, 7h30
    | (?P<number>[0-9.,]*)
    )""",
    re.VERBOSE,
)
_PHONE_DIGITS = 9
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def is_phone(printed: str) -> bool:
    """Whether a run of digits is a phone or account number, not a quantity."""
    digits = printed.replace(".", "").replace(",", "")
    return (printed[0] == "0" and len(digits) >= _PHONE_DIGITS) or (digits == printed and len(digits) > 12)


def is_year(printed: str) -> bool:
    """Whether a run of four digits could name a year of the calendar."""
    return len(printed) == 4 and printed.isdigit() and _FIRST_YEAR <= int(printed) <= _LAST_YEAR
