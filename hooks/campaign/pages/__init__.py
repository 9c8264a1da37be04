"""Pages: each function takes records and gives one page, its facts in front matter for a template to lay out.

Templates print facts and phrases; which facts a page has is decided here.
"""
