/* Written by scripts/embed-rules.sh. */
#include "CShipped.h"

/* calendars/vn-state.yaml 37936e3b51a260cffe6aa9ee7598385fe8fcd03a2a06b4bfa496db8a2368a91e */
static const unsigned char file_0[] = {
#embed "../../../Rules/calendars/vn-state.yaml" suffix(,)
0};
/* documents/vn.yaml f9fbb50c8e54b3d76e0272e94157ad2704e2e8fd1595f57872ae3cf6879739c8 */
static const unsigned char file_1[] = {
#embed "../../../Rules/documents/vn.yaml" suffix(,)
0};
/* indices/papi.yaml 7abb8059e04b346fc3991ad1e5ab56cde6b6ad930993f558e98be0e20b0bf753 */
static const unsigned char file_2[] = {
#embed "../../../Rules/indices/papi.yaml" suffix(,)
0};
/* indices/par.yaml 387040d58466ac2ab06f80f1d7a9824c5dca07f587c0a1b63535da4b1985d69d */
static const unsigned char file_3[] = {
#embed "../../../Rules/indices/par.yaml" suffix(,)
0};
/* indices/pci.yaml d352ca5b93c129d663f82012f8c07440e1d6c05ffc3a7fb067d8209f6ad7773c */
static const unsigned char file_4[] = {
#embed "../../../Rules/indices/pci.yaml" suffix(,)
0};
/* indices/sipas.yaml 164741d1b6602684d352c607533a5b2290c787bd516957f626eae81796e8bdb4 */
static const unsigned char file_5[] = {
#embed "../../../Rules/indices/sipas.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/annex-papi.yaml 63dc63b2de32dcc20ea28b7d7a3508661bbfe53f3d1dfc0706bdd5258d0d8ea2 */
static const unsigned char file_6[] = {
#embed "../../../Rules/plans/145-kh-ubnd/annex-papi.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/annex-par.yaml f88cebd90fd2537c2b7a653d56bd817c0e8927e4a1a270b588eb82217e8046cc */
static const unsigned char file_7[] = {
#embed "../../../Rules/plans/145-kh-ubnd/annex-par.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/annex-sipas.yaml 6d5fef32ec9f29ad49d3069f67dccdef205ed10ad46fb4abf06c1c71c43fc244 */
static const unsigned char file_8[] = {
#embed "../../../Rules/plans/145-kh-ubnd/annex-sipas.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/groups.yaml 7c146fe1899100b094b34a59e7c96c7ba8cd8a4e0cf6ac742b28167f46c9db93 */
static const unsigned char file_9[] = {
#embed "../../../Rules/plans/145-kh-ubnd/groups.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/plan.yaml 648a46d87eb3c3ae07d3b46835e547ee1d86ad181f4e84dbc768c1b2e1428539 */
static const unsigned char file_10[] = {
#embed "../../../Rules/plans/145-kh-ubnd/plan.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/scoring.yaml 498ea385460e86bf38772ac1cadc3c109a69da40c6c7767229a0d6252d27f2d0 */
static const unsigned char file_11[] = {
#embed "../../../Rules/plans/145-kh-ubnd/scoring.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/units.yaml 6b0c5aac30b5ee1183b10b575c221d9721d16e79dfe9868eaf3676088f78aa82 */
static const unsigned char file_12[] = {
#embed "../../../Rules/plans/145-kh-ubnd/units.yaml" suffix(,)
0};
/* standard/deadline.yaml c0dca595643b7b5b9206d3d8efd0078b35a80307120e73945e44d647b59d4dfc */
static const unsigned char file_13[] = {
#embed "../../../Rules/standard/deadline.yaml" suffix(,)
0};
/* standard/evidence.yaml 563a54bb7541e3e4c1c228c40c5935d2496fb9e7ee7390acc67b6aec79dbc8a9 */
static const unsigned char file_14[] = {
#embed "../../../Rules/standard/evidence.yaml" suffix(,)
0};
/* standard/report.yaml 3756c7710471c5977bb6de649798268b75ebaf6a001bf4c5a56512c144a15d08 */
static const unsigned char file_15[] = {
#embed "../../../Rules/standard/report.yaml" suffix(,)
0};
/* standard/responsibility.yaml 49be3a2eceb0749fc0686c1fd63c83c88dbd543092b1b57427463c98b47a9013 */
static const unsigned char file_16[] = {
#embed "../../../Rules/standard/responsibility.yaml" suffix(,)
0};
/* standard/target.yaml fb7f5d817b60927a2bc5a96519016e7a52273cda1f3c0ab17028372e5b3e28b4 */
static const unsigned char file_17[] = {
#embed "../../../Rules/standard/target.yaml" suffix(,)
0};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"calendars/vn-state.yaml", file_0, sizeof file_0 - 1},
    {"documents/vn.yaml", file_1, sizeof file_1 - 1},
    {"indices/papi.yaml", file_2, sizeof file_2 - 1},
    {"indices/par.yaml", file_3, sizeof file_3 - 1},
    {"indices/pci.yaml", file_4, sizeof file_4 - 1},
    {"indices/sipas.yaml", file_5, sizeof file_5 - 1},
    {"plans/145-kh-ubnd/annex-papi.yaml", file_6, sizeof file_6 - 1},
    {"plans/145-kh-ubnd/annex-par.yaml", file_7, sizeof file_7 - 1},
    {"plans/145-kh-ubnd/annex-sipas.yaml", file_8, sizeof file_8 - 1},
    {"plans/145-kh-ubnd/groups.yaml", file_9, sizeof file_9 - 1},
    {"plans/145-kh-ubnd/plan.yaml", file_10, sizeof file_10 - 1},
    {"plans/145-kh-ubnd/scoring.yaml", file_11, sizeof file_11 - 1},
    {"plans/145-kh-ubnd/units.yaml", file_12, sizeof file_12 - 1},
    {"standard/deadline.yaml", file_13, sizeof file_13 - 1},
    {"standard/evidence.yaml", file_14, sizeof file_14 - 1},
    {"standard/report.yaml", file_15, sizeof file_15 - 1},
    {"standard/responsibility.yaml", file_16, sizeof file_16 - 1},
    {"standard/target.yaml", file_17, sizeof file_17 - 1},
    {0, 0, 0}};

size_t dondoc_shipped_count(void) { return sizeof files / sizeof files[0] - 1; }
const char *dondoc_shipped_name(size_t index) { return files[index].name; }
const unsigned char *dondoc_shipped_bytes(size_t index) { return files[index].bytes; }
size_t dondoc_shipped_size(size_t index) { return files[index].size; }
