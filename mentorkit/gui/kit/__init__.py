"""The widgets every page is made of. Nothing here names a subject or reads data.

How to use it. Every widget takes the `Theme` first and an objectName; what a person reads is passed
in. Painted widgets follow a change of theme by themselves.

- theme: `color("text.primary")`, `font("body")`, `line("body")`, `space(4)`, `size("row.person")`,
  `pixmap("mail", 16, "text.secondary")`, `milliseconds("fade")`, signal `changed`.
- labels: `Label(theme, text, name, style, color, wrap=True)`; `escaped(text)` for every tooltip.
- buttons: `Button(theme, text, name, Kind.PRIMARY, "plus")`, `IconButton`, `SplitButton`.
- fields: `TextField`, `SearchField`; combos: `ComboField`; passphrases: `PassphraseField`; editors:
  `LongField`, `ReadingEditor`. Each Field has `value()`, `set_value()`, `edited`, `left`, `show_error()`.
- keepers: `Keeper`; forms: `Form(theme, name, save, words, keep_draft)`; `add("shown", field)`; `show_record(record)`.
- choices: `Segments`, `Chip`, `Check`, `TaskCheck`, `Radio`, `Switch`; tabs: `Tabs`; pills: `Pill`.
- avatars: `Avatar`, `paint_avatar`; rhythm_line: `line_of`, `paint_rhythm`,
  `paint_axis`; rhythm_views: `RhythmYear`, `StateRing`, `Legend`.
- cards: `Ground`, `Card`, `Rule`; banners: `Banner`; empty: `EmptyState`; scroll: `ReadingScroll`;
  flow: `FlowLayout`.
- letters: `Letter(theme, name, find_blanks, longest=n)` with letter_marks: `Mark`, spans: `Span`; slash_lists:
  `SlashList`; paths: `StatePath`; length_bars: `LengthBar`.
- stories: `StoryPage`; story_steps: `StoryStep`, `Place`; answers: `ask_in(step, Asked(...), keep, cancelled)`;
  weights: `WeightBars`; dot_lines: `DotLine`, `Dot`, `DotSample`.
- enter_keys: `EnterKey(overlay, act)`; page_feet: `PageFoot`, which holds acts in view below what scrolls: toasts rest above it.
- overlays: `Overlay(theme, title, name)`, shown by `open_over(window)`, `question(...)`; toast: `Toast(theme, host).tell(...)`.
- orders: `stand_in_order(layout, widgets)`.
- table_models: `TableModel(fetch, describe)`, `Group`; rows: `RowPainter`, `Columns`, `QuickAct`; face_rows: `FaceRows`, in a pane face_lists: `FaceListPane`;
  tables: `Table`; table_headers: `TableHeader`; lists: `RowModel`, `RowList`; fact_lines: `FactLine`, `Kept`; side_sections: `SideSection`.
- menus: `menu(theme, name, words, [Entry(...), None])`; paper: `Paper`; selection_bar: `SelectionBar`; navigation: `Navigator`; jobs: `Jobs.run(...)`.
"""
