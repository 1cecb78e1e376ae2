"""Django REST framework, as its documentation has it."""
