// ICU's functions bear its version in their names, by macros that Swift does
// not see: each one used is named here.
#include <pthread.h>
#include <unicode/ucol.h>
#include <unicode/uidna.h>
#include <unicode/utrans.h>

/// UTS 46, non-transitional, with the checks of STD 3, joiners and direction.
/// - Returns: how many bytes were written; negative when it is no domain.
static inline int32_t icu_domain_to_ascii(const char *name, int32_t length, char *ascii, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNA *idna = uidna_openUTS46(
        UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, &status);
    if (U_FAILURE(status)) return -1;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = uidna_nameToASCII_UTF8(idna, name, length, ascii, capacity, &info, &status);
    uidna_close(idna);
    return U_FAILURE(status) || info.errors != 0 ? -1 : written;
}

/// As people read it.
static inline int32_t icu_domain_to_unicode(const char *name, int32_t length, char *unicode, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNA *idna = uidna_openUTS46(
        UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_UNICODE, &status);
    if (U_FAILURE(status)) return -1;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = uidna_nameToUnicodeUTF8(idna, name, length, unicode, capacity, &info, &status);
    uidna_close(idna);
    return U_FAILURE(status) || info.errors != 0 ? -1 : written;
}

static inline UCollator *_Nullable icu_collator(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale, &status);
    return U_FAILURE(status) ? NULL : collator;
}

/// - Returns: the bytes that the whole key takes, whatever fits.
static inline int32_t icu_sort_key(const UCollator *collator, const UChar *text, int32_t length, uint8_t *key, int32_t capacity) {
    return ucol_getSortKey(collator, text, length, key, capacity);
}

static inline void *_Nullable icu_transliterator(const UChar *id, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *transliterator = (UTransliterator *)utrans_openU(id, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    return U_FAILURE(status) ? NULL : transliterator;
}

/// In place, one thread at a time. - Returns: the new length; negative when it does not fit.
static inline int32_t icu_transliterate(const void *transliterator, UChar *text, int32_t length, int32_t capacity) {
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = length;
    pthread_mutex_lock(&one);
    utrans_transUChars((const UTransliterator *)transliterator, text, &length, capacity, 0, &limit, &status);
    pthread_mutex_unlock(&one);
    return U_FAILURE(status) ? -1 : length;
}
