// The few functions of Debian's ICU that are called. No type of ICU's stands
// here: Foundation brings an ICU of its own, and one program cannot see both.
#include <stdint.h>

/// UTS 46, non-transitional, with the checks of STD 3, joiners and direction.
/// - Returns: how many bytes were written; negative when it is no domain.
int32_t icu_domain_to_ascii(const char *_Nonnull name, int32_t length, char *_Nonnull ascii, int32_t capacity);

/// As people read it.
int32_t icu_domain_to_unicode(const char *_Nonnull name, int32_t length, char *_Nonnull unicode, int32_t capacity);

/// Where a text stands in the order of Québec's dictionaries (CLDR's fr-CA).
/// - Returns: the bytes that the whole key takes, whatever fits; 0 when ICU has no such order.
int32_t icu_sort_key(const uint16_t *_Nonnull text, int32_t length, uint8_t *_Nonnull key, int32_t capacity);

/// In place: lower case, without the marks that letters of several scripts
/// bear, ligatures by their letters; composed again, so that a Hangul syllable
/// stays one.
/// - Returns: the new length; negative when it does not fit.
int32_t icu_fold(uint16_t *_Nonnull text, int32_t length, int32_t capacity);
