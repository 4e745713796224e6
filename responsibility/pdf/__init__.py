"""The catalog as PDF files: views as JSON, set by Typst, with table rows tagged."""
