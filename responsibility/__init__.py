"""Who is responsible on AWS compute: data in, site, exports and PDF out."""

VERSION = "1.0.0"
