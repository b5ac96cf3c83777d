"""Languages by the names their speakers call them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def language_code(language: str) -> str:
    """Return the short code of a language as keyboards show it, EN-US for the dictionary en_US."""
    return language.replace("_", "-").upper()


def language_name(language: str) -> str:
    """Return the name of a language in that language, with its country where the tag names one."""
    locale = QLocale(language)
    name, country = locale.nativeLanguageName(), locale.nativeTerritoryName()
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage) or not name:
        return language
    shown = f"{name[0].upper()}{name[1:]}"
    says_country = " " in name  # American English, Österreichisches Deutsch
    return f"{shown} ({country})" if "_" in language and country and not says_country else shown
