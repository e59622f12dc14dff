"""Find: words and sentences, then mentions of people, posts, bodies, regions, regulations,
dates.
"""
