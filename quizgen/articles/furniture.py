"""Lines that belong to the page and not to the article: navigation, captions, credits."""

from typing import Final

from quizgen.regex import regex

_NAVIGATION: Final = (
    "関連記事",
    "関連リンク",
    "関連ニュース",
    "関連項目",
    "外部リンク",
    "人気記事",
    "新着記事",
    "おすすめ記事",
    "おすすめ",
    "あわせて読みたい",
    "合わせて読みたい",
    "目次",
    "もくじ",
    "シェア",
    "シェアする",
    "ツイート",
    "ポスト",
    "フォロー",
    "コメント",
    "スポンサーリンク",
    "スポンサードリンク",
    "広告",
    "PR",
    "前の記事",
    "次の記事",
    "前のページ",
    "次のページ",
    "トップページ",
    "ページトップ",
    "メニュー",
    "カテゴリー",
    "カテゴリ",
    "タグ",
    "検索",
    "ログイン",
    "脚注",
)
_CREDITS: Final = (
    "画像",
    "写真",
    "図",
    "動画",
    "出典",
    "引用",
    "引用元",
    "参考",
    "画像出典",
    "画像引用元",
    "写真提供",
    "撮影",
    "Photo",
    "Image",
    "Source",
)
_FURNITURE: Final = (
    rf"(?:{'|'.join(_NAVIGATION)})\s?(?:$|[:：>＞»›|／/].*)",
    rf"(?:{'|'.join(_CREDITS)})\s?[:：].*",
    r"(?:ホーム|HOME|Home|トップ|TOP)\s?(?:$|[>＞»›|／/].*)",
    r"[^。]{1,40}\s[>＞»›]\s[^。]{1,40}\s[>＞»›]\s.*",
    r"(?:画像|写真)(?:はイメージ|=|＝).*",
    r"[(（]?\d{1,3}\s?[/／]\s?\d{1,3}(?:\s?ページ)?[)）]?",
    r"(?:©|\(c\)|Copyright).*",
    r"https?://[!-~]+",
)
_IS_FURNITURE = regex(f"(?:{'|'.join(_FURNITURE)})$")
_PAGE_NOTES: Final = (
    r".{0,60}最近の記事.*",
    r".{0,40}に関する(?:記事|情報|カテゴリ)があります。?",
    r".{0,60}からの翻訳(?:です|を含みます)。?",
    r".{0,80}(?:情報源|ニュースソース)と(?:しています|している)。?",
    r"(?:\d{4}年\d{1,2}月\d{1,2}日[^。\d]{1,80}){2,}。?",
)
_IS_PAGE_NOTE = regex(f"(?:{'|'.join(_PAGE_NOTES)})$")
_LISTS: Final = (
    "目次",
    "もくじ",
    "関連",
    "あわせて読みたい",
    "合わせて読みたい",
    "人気記事",
    "新着記事",
)


def is_furniture(text: str) -> bool:
    """Tell whether the line is navigation, a caption or a credit by its form."""
    return _IS_FURNITURE.match(text) is not None


def opens_list(text: str) -> bool:
    """Tell whether titles of other parts or pages follow the line."""
    return text.startswith(_LISTS) and is_furniture(text)


def is_page_note(text: str) -> bool:
    """Tell whether the line of a news text speaks of the page: translation, related articles."""
    return _IS_PAGE_NOTE.match(text) is not None
