"""Every sentence that orgmodel says, in both languages, under the code of what it is about.

Plain data: gettext and Babel cost more at the start than a whole question may take
(docs/decisions/0002-languages.md).
"""

from __future__ import annotations

from orgmodel.render.sentences.shape import NOTHING, Sentence, fill, unworded

__all__ = ["NOTHING", "Sentence", "fill", "unworded"]
