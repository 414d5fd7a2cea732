from index.languages import LanguageDetector

# Loaded once, which takes half a second.
DETECTOR = LanguageDetector()
