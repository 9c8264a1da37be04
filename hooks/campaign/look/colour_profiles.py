"""Colours of photos as every screen shows them: in sRGB, without the profile that a camera wrote."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_MODES = {"RGB": ("RGB", "RGBA"), "GRAY": ("L", "LA"), "CMYK": ("CMYK", "CMYK")}
"""The modes of pictures that a profile of each colour space is for: without transparency, and with it."""


def in_srgb(picture: Image.Image) -> Image.Image:
    """The same colours, in sRGB. A profile that cannot be read, or is for other pictures, is left out, as browsers do."""
    written = picture.info.get("icc_profile")
    if not written:
        return picture
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(written))
        plain, with_alpha = _MODES.get(profile.profile.xcolor_space.strip(), ("", ""))
        if picture.mode in ("P", "1") and plain in ("RGB", "L"):
            picture = picture.convert("RGBA" if picture.has_transparency_data else plain)
        if picture.mode not in (plain, with_alpha):
            return picture
        alpha = picture.getchannel("A") if picture.mode.endswith("A") else None
        shown = ImageCms.profileToProfile(
            picture.convert(plain), profile, _SRGB, ImageCms.Intent.RELATIVE_COLORIMETRIC, "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )  # fmt: skip
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    if shown is None:
        return picture
    if alpha is not None:
        shown.putalpha(alpha)
    return shown
