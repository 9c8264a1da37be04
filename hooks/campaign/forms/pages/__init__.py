"""Pages: each function takes records and gives one page: facts for a template to lay out.

Templates print facts and phrases; which facts a page has is decided here.
"""
