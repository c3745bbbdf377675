// Which of 64 bytes are of which kind, one bit for each: what Swift has no vector comparison for.
#ifndef DONDOC_SCAN_H
#define DONDOC_SCAN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t dondoc_bytes64 __attribute__((ext_vector_type(64)));
typedef _Bool dondoc_bools64 __attribute__((ext_vector_type(64)));

#define DONDOC_BITS(lanes) \
  __builtin_bit_cast(uint64_t, __builtin_convertvector((lanes), dondoc_bools64))

// Bit n tells of byte n.
typedef struct {
  uint64_t delimiters;
  // Quotes, CR, LF and NUL.
  uint64_t others;
  uint64_t doubtful;
} dondoc_block;

// 64 bytes, or fewer as if letters followed.
static inline void dondoc_load_block(
    const uint8_t *_Nonnull bytes, size_t count, dondoc_bytes64 *_Nonnull v) {
  if (count >= 64) {
    memcpy(v, bytes, 64);
  } else {
    uint8_t padded[64];
    memset(padded, 'a', 64);
    memcpy(padded, bytes, count);
    memcpy(v, padded, 64);
  }
}

// Where UTF-8 is wrong, or of a rare form that has to be looked at byte by byte.
//
// `pending`: bits of the block's first bytes that have to continue a character of the block before;
// set for the block that follows.
static inline uint64_t dondoc_doubtful(
    const dondoc_bytes64 *_Nonnull block, uint64_t *_Nonnull pending) {
  dondoc_bytes64 v = *block;
  uint64_t high = DONDOC_BITS((v & (uint8_t)0x80) != (uint8_t)0);
  if ((high | *pending) == 0) return 0;
  uint64_t continuing = DONDOC_BITS((v & (uint8_t)0xC0) == (uint8_t)0x80);
  uint64_t three = DONDOC_BITS((v & (uint8_t)0xF0) == (uint8_t)0xE0);
  uint64_t rare = DONDOC_BITS(
      ((v & (uint8_t)0xFE) == (uint8_t)0xC0) | (v == (uint8_t)0xE0) | (v == (uint8_t)0xED) |
      ((v & (uint8_t)0xF0) == (uint8_t)0xF0));
  uint64_t leading = high & ~continuing;
  uint64_t wanted = *pending | leading << 1 | three << 2;
  *pending = leading >> 63 | three >> 62;
  return (continuing ^ wanted) | rare;
}

// Looks at 64 bytes of CSV, or at fewer as if letters followed.
static inline dondoc_block dondoc_scan_block(
    const uint8_t *_Nonnull bytes, size_t count, uint8_t delimiter, uint64_t *_Nonnull pending) {
  dondoc_bytes64 v;
  dondoc_load_block(bytes, count, &v);
  dondoc_block block;
  block.delimiters = DONDOC_BITS(v == delimiter);
  block.others = DONDOC_BITS(
      (v == (uint8_t)'"') | (v == (uint8_t)'\n') | (v == (uint8_t)'\r') | (v == (uint8_t)0));
  block.doubtful = dondoc_doubtful(&v, pending);
  return block;
}

// Bit n tells of byte n.
typedef struct {
  // Quotes, backslashes and control characters: where the plain part of a JSON string ends.
  uint64_t stops;
  uint64_t doubtful;
} dondoc_string_block;

// Looks at 64 bytes of JSON, or at fewer as if letters followed.
static inline dondoc_string_block dondoc_scan_strings(
    const uint8_t *_Nonnull bytes, size_t count, uint64_t *_Nonnull pending) {
  dondoc_bytes64 v;
  dondoc_load_block(bytes, count, &v);
  dondoc_string_block block;
  block.stops = DONDOC_BITS((v == (uint8_t)'"') | (v == (uint8_t)'\\') | (v < (uint8_t)0x20));
  block.doubtful = dondoc_doubtful(&v, pending);
  return block;
}

#endif
