"""Settings every test shares."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")  # a run finds what the last one found; search with another profile
