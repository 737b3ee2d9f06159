#include "cicu.h"

#include <pthread.h>
#include <unicode/ucol.h>
#include <unicode/uidna.h>
#include <unicode/utrans.h>

typedef int32_t (*conversion)(const UIDNA *, const char *, int32_t, char *, int32_t, UIDNAInfo *, UErrorCode *);

static int32_t convert(uint32_t options, conversion function, const char *name, int32_t length, char *result, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UIDNA *idna = uidna_openUTS46(options | UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ, &status);
    if (U_FAILURE(status)) return -1;
    UIDNAInfo info = UIDNA_INFO_INITIALIZER;
    int32_t written = function(idna, name, length, result, capacity, &info, &status);
    uidna_close(idna);
    return U_FAILURE(status) || info.errors != 0 ? -1 : written;
}

int32_t icu_domain_to_ascii(const char *name, int32_t length, char *ascii, int32_t capacity) {
    return convert(UIDNA_NONTRANSITIONAL_TO_ASCII, uidna_nameToASCII_UTF8, name, length, ascii, capacity);
}

int32_t icu_domain_to_unicode(const char *name, int32_t length, char *unicode, int32_t capacity) {
    return convert(UIDNA_NONTRANSITIONAL_TO_UNICODE, uidna_nameToUnicodeUTF8, name, length, unicode, capacity);
}

void *icu_collator(const char *locale) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale, &status);
    return U_FAILURE(status) ? NULL : collator;
}

int32_t icu_sort_key(const void *collator, const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
    return ucol_getSortKey(collator, text, length, key, capacity);
}

void *icu_transliterator(const uint16_t *id, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *transliterator = utrans_openU(id, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    return U_FAILURE(status) ? NULL : transliterator;
}

int32_t icu_transliterate(const void *transliterator, uint16_t *text, int32_t length, int32_t capacity) {
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = length;
    pthread_mutex_lock(&one);
    utrans_transUChars((const UTransliterator *)transliterator, text, &length, capacity, 0, &limit, &status);
    pthread_mutex_unlock(&one);
    return U_FAILURE(status) ? -1 : length;
}
