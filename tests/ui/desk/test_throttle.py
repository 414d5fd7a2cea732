import threading

import pytest

from tests.ui.desk.desks import Clock
from ui.desk.door.throttle import FREE, LONGEST_WAIT, Throttle


def test_five_tries_are_free_and_then_the_wait_grows(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(FREE):
        assert throttle.admit(["a"]) == 0
    waits = []
    for _ in range(8):
        wait = throttle.admit(["a"])
        waits.append(wait)
        clock.now += wait - 1
        assert throttle.admit(["a"]) == pytest.approx(1)
        clock.now += 1
        assert throttle.admit(["a"]) == 0
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]
    assert max(waits) == LONGEST_WAIT


def test_waiting_does_not_make_the_wait_longer(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(FREE):
        throttle.admit(["a"])
    assert {throttle.admit(["a"]) for _ in range(20)} == {30}


def test_any_key_that_has_to_wait_makes_all_wait_and_counts_nothing(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(FREE):
        throttle.admit(["account a", "address 1"])
    assert throttle.admit(["account b", "address 1"]) == 30
    assert throttle.admit(["account a", "address 2"]) == 30
    for _ in range(FREE):
        assert throttle.admit(["account b", "address 2"]) == 0


def test_success_forgives_the_account_and_takes_one_try_back_from_the_address(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(4):
        throttle.admit(["account", "address"])
    throttle.admit(["account", "address"])
    throttle.forgive("account")
    throttle.take_back("address")
    assert throttle.admit(["address"]) == 0
    assert throttle.admit(["address"]) > 0
    assert throttle.admit(["account"]) == 0


def test_an_hour_forgets(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(FREE):
        throttle.admit(["a"])
    clock.now += 3600
    assert throttle.admit(["a"]) == 0


def test_what_is_an_hour_old_is_forgotten_when_the_next_one_comes(clock: Clock) -> None:
    throttle = Throttle(clock)
    throttle.admit(["account", "address"])
    clock.now += 3600
    throttle.admit(["another"])
    assert len(throttle) == 1


def test_a_right_password_leaves_no_address(clock: Clock) -> None:
    throttle = Throttle(clock)
    throttle.admit(["account", "address"])
    throttle.forgive("account")
    throttle.take_back("address")
    assert len(throttle) == 0


def test_a_right_password_does_not_prolong_the_wait_of_others(clock: Clock) -> None:
    throttle = Throttle(clock)
    for _ in range(FREE):
        throttle.admit(["account a", "address"])
    clock.now += 31
    assert throttle.admit(["account b", "address"]) == 0
    throttle.forgive("account b")
    throttle.take_back("address")
    clock.now += 1
    assert throttle.admit(["account c", "address"]) == 0


def test_many_at_once_get_no_more_tries(clock: Clock) -> None:
    throttle = Throttle(clock)
    admitted: list[float] = []
    threads = [threading.Thread(target=lambda: admitted.append(throttle.admit(["a"]))) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(wait == 0 for wait in admitted) == FREE
