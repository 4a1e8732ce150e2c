"""Which words changed."""

from vinhdanh.web.law.wording import Run, runs


def test_only_the_changed_number_is_marked() -> None:
    assert runs("có 03 lần liên tục", "có 02 lần liên tục") == [
        Run("có", changed=False),
        Run("03", changed=True),
        Run("lần liên tục", changed=False),
    ]


def test_words_that_only_the_other_has_leave_no_mark() -> None:
    assert runs("hoàn thành nhiệm vụ", "hoàn thành tốt nhiệm vụ") == [
        Run("hoàn thành", changed=False),
        Run("nhiệm vụ", changed=False),
    ]
