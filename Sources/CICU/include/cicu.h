// The few functions of Debian's ICU that are called. No type of ICU's stands
// here: Foundation brings an ICU of its own, and one program cannot see both.
#include <stdint.h>

/// UTS 46, non-transitional, with the checks of STD 3, joiners and direction.
/// - Returns: how many bytes were written; negative when it is no domain.
int32_t icu_domain_to_ascii(const char *_Nonnull name, int32_t length, char *_Nonnull ascii, int32_t capacity);

/// As people read it.
int32_t icu_domain_to_unicode(const char *_Nonnull name, int32_t length, char *_Nonnull unicode, int32_t capacity);

/// An order of texts; NULL when there is none for the locale.
void *_Nullable icu_collator(const char *_Nonnull locale);

/// - Returns: the bytes that the whole key takes, whatever fits.
int32_t icu_sort_key(const void *_Nonnull collator, const uint16_t *_Nonnull text, int32_t length, uint8_t *_Nonnull key, int32_t capacity);

/// Rules by their id, in UTF-16; NULL for an id that has none.
void *_Nullable icu_transliterator(const uint16_t *_Nonnull id, int32_t length);

/// In place, one thread at a time.
/// - Returns: the new length; negative when it does not fit.
int32_t icu_transliterate(const void *_Nonnull transliterator, uint16_t *_Nonnull text, int32_t length, int32_t capacity);
