"""Every intention that changes the vault: the label of undo, of *Recently deleted* and of menus."""

from enum import StrEnum


class Action(StrEnum):
    """What somebody meant to do."""

    ADD_PERSON = "add_person"
    CHANGE_PERSON = "change_person"
    DELETE_PEOPLE = "delete_people"
    MERGE_PEOPLE = "merge_people"
    SET_STAGE = "set_stage"
    SET_RHYTHM = "set_rhythm"
    REST = "rest"
    WAKE = "wake"
    PIN = "pin"
    UNPIN = "unpin"
    TAG = "tag"
    ADD_DETAIL = "add_detail"
    CHANGE_DETAIL = "change_detail"
    REMOVE_DETAIL = "remove_detail"
    LOG_CONTACT = "log_contact"
    CHANGE_CONTACT = "change_contact"
    REMOVE_CONTACT = "remove_contact"
    ADD_COMMITMENT = "add_commitment"
    CHANGE_COMMITMENT = "change_commitment"
    KEEP_COMMITMENT = "keep_commitment"
    REMOVE_COMMITMENT = "remove_commitment"
    IMPORT_PEOPLE = "import_people"
    FILL_DEMO = "fill_demo"
    RESTORE = "restore"
