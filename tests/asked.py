"""A small organisation in a store, and questions put to it."""

from datetime import date

import pytest

from orgmodel.catalogue import question
from orgmodel.questions import Options, ask
from orgmodel.stores import SyncOptions, open_store
from tests.organisation import organisation

__all__ = ["answer", "notices", "pick", "store"]

ORGANISATION = """
nato      Organization    The Alliance / L'Alliance  1990..
is        Unit            International Staff / Secrétariat international  kind=staff-body
div       Unit            Division  2003..  position=2
press     Unit            Press Division  2003..2025  position=1  sources=page
board     Unit            Board of Auditors
section   Unit            Audit Section
later     Unit            Later Division  2020..
sg        Post            Secretary General
asg       Post            Head of Division  2003..
hp        Post            Head of Press  2003..2025
chair     Post            Chairman of the Board
auditor   Post            Auditor
adviser   Post            Adviser
council   Committee       Council
closed    Committee       Closed committee  1995..1999
group     Committee       Working Group
cyber     Responsibility  Cyber defence / Cyberdéfense
train     Responsibility  Train people  kind=objective
shared    Responsibility  Shared function
orphan    Responsibility  Orphan function
integrity  Responsibility  Integrity  2007..
future    Responsibility  Human security  2019..
past      Responsibility  Old programme  1990..2000
lead      Responsibility  Leadership
page      Source          The page / La page
bob       Person          Bob Builder
event     ChangeEvent     The closed committee is absorbed  1999..  kind=absorbed
doubt     Discrepancy     Who runs it?  kind=contradiction
is        SUB_ORGANIZATION_OF  nato
div       SUB_ORGANIZATION_OF  is
press     SUB_ORGANIZATION_OF  is
board     SUB_ORGANIZATION_OF  is
later     SUB_ORGANIZATION_OF  is
section   SUB_ORGANIZATION_OF  board
sg        HEAD_OF  is
asg       HEAD_OF  div  sources=page
hp        HEAD_OF  press
chair     HEAD_OF  board
auditor   POST_IN  section
adviser   POST_IN  div
adviser   REPORTS_TO  sg  line=dotted
board     ACCOUNTABLE_TO  council  sources=page
sg        ACCOUNTABLE_TO  council  assertion=inferred
group     ACCOUNTABLE_TO  council
asg       CHAIRS  group
press     SECRETARIAT_OF  group
adviser   MEMBER_OF  group  role=secretary
div       RESPONSIBLE_FOR  cyber  2010..  sources=page  locator=§ 3
press     SUPPORTS  cyber
train     PART_OF  cyber
div       RESPONSIBLE_FOR  shared
press     RESPONSIBLE_FOR  shared
div       RESPONSIBLE_FOR  integrity  2017-09..
later     RESPONSIBLE_FOR  future  [..2021-02]..
press     ACCOUNTABLE_FOR  past  1990..2000
bob       HOLDS  sg
sg        ACCOUNTABLE_FOR  lead
doubt     ABOUT  div
event     ORIGINAL  closed
event     RESULTING  council
doubt     ABOUT  cyber
"""


@pytest.fixture(scope="module")
def store():
    store = open_store("memory:")
    store.sync(organisation(ORGANISATION, top=("nato",)), SyncOptions())
    yield store
    store.close()


@pytest.fixture
def answer(store):
    def answer(name, on=None, lang="en", holders=False, **arguments):
        as_of = date.fromisoformat(on) if on else None
        return ask(store, question(name), arguments, Options(as_of, lang, holders))

    return answer


def pick(answer, *columns):
    return [tuple(record[column] for column in columns) for record in answer.table.records()]


def notices(answer):
    return [(each.code, dict(each.fields)) for each in answer.notices]
