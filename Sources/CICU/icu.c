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

// Opened once, and kept for as long as the program runs.
static pthread_once_t opened = PTHREAD_ONCE_INIT;
static UCollator *order;
static UTransliterator *folding;

static void open_both(void) {
    UErrorCode status = U_ZERO_ERROR;
    order = ucol_open("fr_CA", &status);
    if (U_FAILURE(status)) order = NULL;
    status = U_ZERO_ERROR;
    folding = utrans_openU(
        u"NFD; [[:Mn:]&[:Script=Inherited:]] Remove; NFC; Latin-ASCII; Lower", -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_FAILURE(status)) folding = NULL;
}

int32_t icu_sort_key(const uint16_t *text, int32_t length, uint8_t *key, int32_t capacity) {
    pthread_once(&opened, open_both);
    return order ? ucol_getSortKey(order, text, length, key, capacity) : 0;
}

int32_t icu_fold(uint16_t *text, int32_t length, int32_t capacity) {
    // A collator may be read by several threads; a transliterator is used by one at a time.
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
    pthread_once(&opened, open_both);
    if (!folding) return -1;
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = length;
    pthread_mutex_lock(&one);
    utrans_transUChars(folding, text, &length, capacity, 0, &limit, &status);
    pthread_mutex_unlock(&one);
    return U_FAILURE(status) ? -1 : length;
}
