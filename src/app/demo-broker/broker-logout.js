// Logging out here needs one more form; nobody should have to press its button.
document.querySelector('form[data-at-once]')?.requestSubmit()
