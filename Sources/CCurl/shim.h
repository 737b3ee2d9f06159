/* What Swift cannot call of libcurl: its setters and getters are variadic.
   Each wrapper takes exactly one type of argument. */
#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>
#include <string.h>

static inline CURLcode ccurl_global_init(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode ccurl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}

/* Bytes to send, which stay the caller's and must outlive the transfer. */
struct ccurl_upload {
    const char *bytes;
    size_t count;
    size_t position;
};

static size_t ccurl_upload_read(char *buffer, size_t size, size_t items, void *context) {
    struct ccurl_upload *upload = (struct ccurl_upload *)context;
    size_t room = size * items;
    size_t left = upload->count - upload->position;
    size_t count = left < room ? left : room;
    memcpy(buffer, upload->bytes + upload->position, count);
    upload->position += count;
    return count;
}

/* Lets libcurl send the same bytes again on another connection. */
static int ccurl_upload_seek(void *context, curl_off_t offset, int origin) {
    struct ccurl_upload *upload = (struct ccurl_upload *)context;
    if (origin != SEEK_SET || offset < 0 || (size_t)offset > upload->count) return CURL_SEEKFUNC_FAIL;
    upload->position = (size_t)offset;
    return CURL_SEEKFUNC_OK;
}

static inline CURLcode ccurl_set_upload(CURL *handle, struct ccurl_upload *upload) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, ccurl_upload_read);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_READDATA, upload);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, ccurl_upload_seek);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_SEEKDATA, upload);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, (curl_off_t)upload->count);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    return code;
}

/* Counts what a server answers and keeps none of it; past `max` the transfer ends. */
struct ccurl_sink {
    size_t count;
    size_t max;
};

static size_t ccurl_sink_write(char *buffer, size_t size, size_t items, void *context) {
    struct ccurl_sink *sink = (struct ccurl_sink *)context;
    size_t count = size * items;
    (void)buffer;
    if (count > sink->max - sink->count) return 0;
    sink->count += count;
    return count;
}

static inline CURLcode ccurl_set_sink(CURL *handle, struct ccurl_sink *sink) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, ccurl_sink_write);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_WRITEDATA, sink);
    return code;
}

/* Keeps what a server answers; past `max` the transfer ends. */
struct ccurl_answer {
    char *bytes;
    size_t count;
    size_t max;
};

static size_t ccurl_answer_write(char *buffer, size_t size, size_t items, void *context) {
    struct ccurl_answer *answer = (struct ccurl_answer *)context;
    size_t count = size * items;
    if (count > answer->max - answer->count) return 0;
    memcpy(answer->bytes + answer->count, buffer, count);
    answer->count += count;
    return count;
}

static inline CURLcode ccurl_set_answer(CURL *handle, struct ccurl_answer *answer) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, ccurl_answer_write);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_WRITEDATA, answer);
    return code;
}

/* A form to post, which libcurl copies. */
static inline CURLcode ccurl_set_form(CURL *handle, const char *bytes, size_t count) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes);
    return code;
}

#endif
