"""Tests in a real browser, on the built site, under the policy that ships with it."""
