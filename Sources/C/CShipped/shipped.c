/* Written by scripts/embed-rules.sh. */
#include "CShipped.h"

/* calendars/vn-state.yaml 37936e3b51a260cffe6aa9ee7598385fe8fcd03a2a06b4bfa496db8a2368a91e */
static const unsigned char file_0[] = {
#embed "../../../Rules/calendars/vn-state.yaml" suffix(,)
0};
/* codes/d01-files.yaml e4d4a5912c9235ddcbe28a0807aeb3ee705003a4d07851d60995d3520c3934be */
static const unsigned char file_1[] = {
#embed "../../../Rules/codes/d01-files.yaml" suffix(,)
0};
/* codes/d02-expressions.yaml 6f07e769504019e0c21a9b42b6ad8c36c10a22118f5a5bb6c9cf993d3260c1c5 */
static const unsigned char file_2[] = {
#embed "../../../Rules/codes/d02-expressions.yaml" suffix(,)
0};
/* codes/d03-references.yaml 844976c174685ba9b9e3766e89e868b3375c74985d831d6b09c178171432d03b */
static const unsigned char file_3[] = {
#embed "../../../Rules/codes/d03-references.yaml" suffix(,)
0};
/* codes/d04-defects.yaml aacb0efd9feba586c16aa2b9506b3794681e12577bde16166a7fc2e72200dafe */
static const unsigned char file_4[] = {
#embed "../../../Rules/codes/d04-defects.yaml" suffix(,)
0};
/* codes/d05-data.yaml 9c274f23d0b617ee5a9a0bbce3f3bb244b651aeaa2631b4b8447e658b4b88bba */
static const unsigned char file_5[] = {
#embed "../../../Rules/codes/d05-data.yaml" suffix(,)
0};
/* codes/d06-run.yaml b67d60d3398ee6378bd56d09d71a9c9fb87b38f1fc7bdfd1e0d8a15240ffa6c7 */
static const unsigned char file_6[] = {
#embed "../../../Rules/codes/d06-run.yaml" suffix(,)
0};
/* documents/vn.yaml 3398101b8c7878712ca2f148d131b8e666d4d7c4bbdc9e566320b8b9a38df6cc */
static const unsigned char file_7[] = {
#embed "../../../Rules/documents/vn.yaml" suffix(,)
0};
/* gallery/D0100-yaml-syntax/dondoc.yaml a73600da1646d0124b17f03fbacefafe9d82b031b19091946ad1a1a564148b41 */
static const unsigned char file_8[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0100-yaml-syntax/dondoc.yaml" suffix(,)
0};
/* gallery/D0101-unknown-key/dondoc.yaml 6803cf9f3ef5e9410f0bca2b4a202a0277595a6ddf8654c422abaf5527e8a6e7 */
static const unsigned char file_9[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0101-unknown-key/dondoc.yaml" suffix(,)
0};
/* gallery/D0102-duplicate-key/dondoc.yaml 3a7dde973b6a0338cb2130d5c1fe5be8386e8832dc9c6c8ebcc28081533405cc */
static const unsigned char file_10[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0102-duplicate-key/dondoc.yaml" suffix(,)
0};
/* gallery/D0103-missing-key/dondoc.yaml 9a6dd13c578d0ecbcaf7fa332ada63402e26f32d608d97270e1b9a5a0ab5bd58 */
static const unsigned char file_11[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0103-missing-key/dondoc.yaml" suffix(,)
0};
/* gallery/D0104-wrong-type/dondoc.yaml 39bccc4b3dad8bbdd6a8a5a7f182bab36392e50f121e1aa48d970a1ebabbea83 */
static const unsigned char file_12[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0104-wrong-type/dondoc.yaml" suffix(,)
0};
/* gallery/D0105-tag/dondoc.yaml a06ab6a12643f1ae8a8fdaf2251771596bc64f174d2b249cc1dbf4f3aed1f84b */
static const unsigned char file_13[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0105-tag/dondoc.yaml" suffix(,)
0};
/* gallery/D0106-wrong-encoding/dondoc.yaml bf6d72b201569be5842c47cdc9ab4f008c953b702d2431732f6b6168a098daa1 */
static const unsigned char file_14[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0106-wrong-encoding/dondoc.yaml" suffix(,)
0};
/* gallery/D0107-too-large/dondoc.yaml 184cc6bb1460aaffb5aef95fc812e7c6ba26f9ba717af1fdaf8c5537e99d5ae6 */
static const unsigned char file_15[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0107-too-large/dondoc.yaml" suffix(,)
0};
/* gallery/D0107-too-large/limits 9be25c7ea139808d0e6ec19f8a1a78cf713960b029876965eb4ec646c5c415fe */
static const unsigned char file_16[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0107-too-large/limits" suffix(,)
0};
/* gallery/D0108-too-deep/dondoc.yaml e84b17de3d2d0982c7e9b7e91cae1dca018e60aa551b829a48127ac5bf5a6430 */
static const unsigned char file_17[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0108-too-deep/dondoc.yaml" suffix(,)
0};
/* gallery/D0108-too-deep/limits 35d7b28f3142e63c98c78f87635cd1dc00f9cecc3c0b8fa5be0b5cb781ec0b37 */
static const unsigned char file_18[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0108-too-deep/limits" suffix(,)
0};
/* gallery/D0109-too-many-nodes/dondoc.yaml 184cc6bb1460aaffb5aef95fc812e7c6ba26f9ba717af1fdaf8c5537e99d5ae6 */
static const unsigned char file_19[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0109-too-many-nodes/dondoc.yaml" suffix(,)
0};
/* gallery/D0109-too-many-nodes/limits 46d5bb1ecc81bde2ddffc9c0b08d5654cc28ec1cc1d9ce09bfedd5a6b5bd0f9c */
static const unsigned char file_20[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0109-too-many-nodes/limits" suffix(,)
0};
/* gallery/D0110-unknown-alias/dondoc.yaml da97e2327cd75d6eed0fcf687c864610dc6078c0d42db37b9073eb320e26e2e9 */
static const unsigned char file_21[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0110-unknown-alias/dondoc.yaml" suffix(,)
0};
/* gallery/D0111-empty-file/dondoc.yaml e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 */
static const unsigned char file_22[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0111-empty-file/dondoc.yaml" suffix(,)
0};
/* gallery/D0112-format-version/dondoc.yaml 23d824e32942e215ca21ee273bd55909c16cde72668e69287b21fb51ac2f2016 */
static const unsigned char file_23[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0112-format-version/dondoc.yaml" suffix(,)
0};
/* gallery/D0113-second-document/dondoc.yaml 8374c48bff8730d644203a5b96bb7fa284d959efe869bf687f663aae205baf7b */
static const unsigned char file_24[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0113-second-document/dondoc.yaml" suffix(,)
0};
/* gallery/D0114-unused-anchor/dondoc.yaml cbd3442c7ebc2cd6ca927bf6f51eb7ad16b33065824a72b1dd1c6ad6e2deab92 */
static const unsigned char file_25[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0114-unused-anchor/dondoc.yaml" suffix(,)
0};
/* gallery/D0115-cut-by-comment/dondoc.yaml e863989f6b4b963623cda6cdcda36b6295a78491de52353ad4fa4deaea784726 */
static const unsigned char file_26[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0115-cut-by-comment/dondoc.yaml" suffix(,)
0};
/* gallery/D0116-unknown-table/dondoc.yaml b7db742b6df6c8b13c7e0c2e637d59a47ed56734b4d97c530003937b0690cb22 */
static const unsigned char file_27[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0116-unknown-table/dondoc.yaml" suffix(,)
0};
/* gallery/D0116-unknown-table/extensions.csv 4bd5ad6dedc70662b4098626cce949575e72c4bfdc033b267d9f276fd569fe52 */
static const unsigned char file_28[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0116-unknown-table/extensions.csv" suffix(,)
0};
/* gallery/D0120-wrong-choice/dondoc.yaml 439b02d45e97d4bd8e67e3d08a5e7c71ee519f176e883ee4c9bd5bbc04386d8d */
static const unsigned char file_29[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0120-wrong-choice/dondoc.yaml" suffix(,)
0};
/* gallery/D0121-not-a-date/dondoc.yaml 1e874801a6ade04bc6ac55ac47610f56b18521a13a41bb274712f999b0faaf5d */
static const unsigned char file_30[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0121-not-a-date/dondoc.yaml" suffix(,)
0};
/* gallery/D0122-not-a-number/dondoc.yaml 5dbc3b96d9eb88f05bed5091cd5fb1aef55f14037996fb23f906764129e2f0f0 */
static const unsigned char file_31[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0122-not-a-number/dondoc.yaml" suffix(,)
0};
/* gallery/D0123-out-of-range/dondoc.yaml 0fec2785ef3f78739da523b0061c1447b4c82a72c068eeb9a29fd0c8128417c5 */
static const unsigned char file_32[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0123-out-of-range/dondoc.yaml" suffix(,)
0};
/* gallery/D0124-not-a-period/dondoc.yaml 5b40348c5224157169048da4e3d1a237e13592d777f570bc59536f6c039ae67a */
static const unsigned char file_33[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0124-not-a-period/dondoc.yaml" suffix(,)
0};
/* gallery/D0125-not-a-term/dondoc.yaml f08c93a5c26d1793c45f93022384dfce9bdf9e44c430c44ee7330d77f02befb5 */
static const unsigned char file_34[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0125-not-a-term/dondoc.yaml" suffix(,)
0};
/* gallery/D0126-conflicting-keys/dondoc.yaml 5ec8601e6d05b3384e10653db7194f7c2978011f0cdfc16681a96ea6a08281d3 */
static const unsigned char file_35[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0126-conflicting-keys/dondoc.yaml" suffix(,)
0};
/* gallery/D0127-split-name/dondoc.yaml 797e74bf5eadff7a4d9e197285e0d0490d91a40be7d4a443ebb4241888c84e10 */
static const unsigned char file_36[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0127-split-name/dondoc.yaml" suffix(,)
0};
/* gallery/D0128-misplaced-section/dondoc.yaml 1447903408b8a2ac4caf66025edda7f8253e71eef43c80b929f42acfc5288735 */
static const unsigned char file_37[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0128-misplaced-section/dondoc.yaml" suffix(,)
0};
/* gallery/D0128-misplaced-section/plan.yaml 1e03437c9531f9ba2b1424cf13216291ec15e69d44610415daa2d072aa140e6f */
static const unsigned char file_38[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0128-misplaced-section/plan.yaml" suffix(,)
0};
/* gallery/D0129-unread-section/dondoc.yaml 95eeeeb46167ff29eeed3a2decf1cae94d5c96735a88ffb01b1909359067175e */
static const unsigned char file_39[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0129-unread-section/dondoc.yaml" suffix(,)
0};
/* gallery/D0140-missing-file/dondoc.yaml 7152d8d6a0d2a560cc59e866aea4b9b2b38cd7ad2200b9ad551cdc6df27f5194 */
static const unsigned char file_40[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0140-missing-file/dondoc.yaml" suffix(,)
0};
/* gallery/D0141-unreadable-file/dondoc.yaml f3ca0c0bcba56e1cdc8b6c455cddc58e7d3103fab0f63be3c59b7df9dbd8defd */
static const unsigned char file_41[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0141-unreadable-file/dondoc.yaml" suffix(,)
0};
/* gallery/D0142-outside-workspace/dondoc.yaml 4eab0c8d70f989a97b836ddc13ea8ae918999a4ec1be51e99fb10b4ecae3d8ee */
static const unsigned char file_42[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0142-outside-workspace/dondoc.yaml" suffix(,)
0};
/* gallery/D0143-unknown-file-kind/annex.docx 09d1bdfd0c497f9ffdd545221f1ebb4abbc3713ceaafc76da8f3f3226728b0b3 */
static const unsigned char file_43[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0143-unknown-file-kind/annex.docx" suffix(,)
0};
/* gallery/D0143-unknown-file-kind/dondoc.yaml cdfddd7d6be4e307bdc6a0f1ffeae99d88797a34b102ff164493a5048dd8c5ba */
static const unsigned char file_44[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0143-unknown-file-kind/dondoc.yaml" suffix(,)
0};
/* gallery/D0144-unknown-shipped-file/dondoc.yaml b40da73a8d216358e295d673d65e4f80977646d682ca4155634467d04c4ebc0a */
static const unsigned char file_45[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0144-unknown-shipped-file/dondoc.yaml" suffix(,)
0};
/* gallery/D0201-expression-syntax/dondoc.yaml 25224b4e18280180a00a1436d52ea6929142cce7bf35d74817058080cd0143b3 */
static const unsigned char file_46[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0201-expression-syntax/dondoc.yaml" suffix(,)
0};
/* gallery/D0202-bad-literal/dondoc.yaml 24b3449d96aca35e14343f2fd7d811ad40aec8f2544a83ef447fe64c109b86ec */
static const unsigned char file_47[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0202-bad-literal/dondoc.yaml" suffix(,)
0};
/* gallery/D0203-unknown-name/dondoc.yaml fdd408cc29c5a4d790b8946019007d7bd49e1f96b841b64db221690e800e9db6 */
static const unsigned char file_48[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0203-unknown-name/dondoc.yaml" suffix(,)
0};
/* gallery/D0204-unknown-function/dondoc.yaml ec57b2825efed8f0e2212e7dd490fe022a2df8c11615f69be3468f5e03fd437d */
static const unsigned char file_49[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0204-unknown-function/dondoc.yaml" suffix(,)
0};
/* gallery/D0205-wrong-arguments/dondoc.yaml 23683fc24a941b76bcf0fd7507b34d0c954e48c8fccddaf249e742399ab28509 */
static const unsigned char file_50[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0205-wrong-arguments/dondoc.yaml" suffix(,)
0};
/* gallery/D0206-wrong-operands/dondoc.yaml 5db671bde9dbfc49a513f07cd932eb372cbf2a22ca575d1001ccbbe184862709 */
static const unsigned char file_51[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0206-wrong-operands/dondoc.yaml" suffix(,)
0};
/* gallery/D0207-value-outside-set/dondoc.yaml 61ffaedcd9367de5a5f444091c9163c190589a119c3a1c90851981fc47710bc3 */
static const unsigned char file_52[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0207-value-outside-set/dondoc.yaml" suffix(,)
0};
/* gallery/D0208-unknown-field/dondoc.yaml 0ffa6bbf837c232120b7007828eaadf3ab0851d752ec24ba67d7095d8e7bd716 */
static const unsigned char file_53[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0208-unknown-field/dondoc.yaml" suffix(,)
0};
/* gallery/D0209-wrong-result/dondoc.yaml d28ed04c60f7b682a9ad999fae47211afeab4cdffc961bd6450c241a7431e579 */
static const unsigned char file_54[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0209-wrong-result/dondoc.yaml" suffix(,)
0};
/* gallery/D0210-expression-too-large/dondoc.yaml 9772345789d377aa72fd256a2230cc15cb899f3ea30e32955647436a314ded02 */
static const unsigned char file_55[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0210-expression-too-large/dondoc.yaml" suffix(,)
0};
/* gallery/D0211-needless-has/dondoc.yaml aa5e7d478d519582b22f25ab6ef8113da90416cfaeb6b6e627bd0b753cb9750c */
static const unsigned char file_56[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0211-needless-has/dondoc.yaml" suffix(,)
0};
/* gallery/D0212-constant-condition/dondoc.yaml a6cede157c9bc1b82ee53475098f7d4e133419a360e535626743fc9aa65f3178 */
static const unsigned char file_57[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0212-constant-condition/dondoc.yaml" suffix(,)
0};
/* gallery/D0213-bad-brace/dondoc.yaml 3edb5f913556e524067de9d1d6817663cf124766b0a6f425c1131e924d959bac */
static const unsigned char file_58[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0213-bad-brace/dondoc.yaml" suffix(,)
0};
/* gallery/D0214-unknown-format/dondoc.yaml 1a0a81a471e62b5b880e3e60df5c5f3215b162ce58776a4a004c05b365e657c6 */
static const unsigned char file_59[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0214-unknown-format/dondoc.yaml" suffix(,)
0};
/* gallery/D0215-wrong-format/dondoc.yaml c4bd972720f999eb88ea81cfbbf8af0d65d0a37c88f290bdd9a8af3cc68d4457 */
static const unsigned char file_60[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0215-wrong-format/dondoc.yaml" suffix(,)
0};
/* gallery/D0300-duplicate-id/dondoc.yaml 2d5d384bec2057762d6a912bff97d804704c7d0125270e04312461583e33be00 */
static const unsigned char file_61[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0300-duplicate-id/dondoc.yaml" suffix(,)
0};
/* gallery/D0301-bad-id/dondoc.yaml f5fddb743c55089e76d51484595a714110ad22276eaabde88b6971fc1809f240 */
static const unsigned char file_62[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0301-bad-id/dondoc.yaml" suffix(,)
0};
/* gallery/D0302-unknown-unit/dondoc.yaml d4a394a570094f08c0f48652fa3be4fe325355872e83a9e14de29f822b450a1d */
static const unsigned char file_63[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0302-unknown-unit/dondoc.yaml" suffix(,)
0};
/* gallery/D0303-unknown-task/dondoc.yaml ca832c70b79e2d3b32c69607e4358d24d848d537b9d97c45796c70c863396062 */
static const unsigned char file_64[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0303-unknown-task/dondoc.yaml" suffix(,)
0};
/* gallery/D0304-unknown-rule/dondoc.yaml 4edc40b3338be874e2b9e09a825bece4a9af3eeff8c4b7407b901e61e635e0c7 */
static const unsigned char file_65[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0304-unknown-rule/dondoc.yaml" suffix(,)
0};
/* gallery/D0305-unknown-task-group/dondoc.yaml f211bafda2a4daf9fd2a22f5008136b63adefbf2c9916d7b231693258d47a66d */
static const unsigned char file_66[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0305-unknown-task-group/dondoc.yaml" suffix(,)
0};
/* gallery/D0306-unknown-event/dondoc.yaml 70f53185d0b27fca621be5291d110d14bab2ffbb3de0de7b4c4925e7661e1123 */
static const unsigned char file_67[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0306-unknown-event/dondoc.yaml" suffix(,)
0};
/* gallery/D0307-unknown-criterion/dondoc.yaml e196c6270950de6f7f1a46a6a30f5d23a20887e1d7abfa7889f8c3f38428822e */
static const unsigned char file_68[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0307-unknown-criterion/dondoc.yaml" suffix(,)
0};
/* gallery/D0308-unknown-document-type/dondoc.yaml 4a2af04ba0d8552156a895f675d08bd896090d5e18c7ddeadc2ae0e09c86370a */
static const unsigned char file_69[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0308-unknown-document-type/dondoc.yaml" suffix(,)
0};
/* gallery/D0309-unknown-part/dondoc.yaml e1379e7eac5a4c5b873f6adbaae12b1c63bb27a27bb7a110770a29a1ec33ef09 */
static const unsigned char file_70[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0309-unknown-part/dondoc.yaml" suffix(,)
0};
/* gallery/D0320-missing-plan/dondoc.yaml 2496026ea31b2b87f0f74a857ea94b448cafa7ee14522f74286e24b5348a7210 */
static const unsigned char file_71[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0320-missing-plan/dondoc.yaml" suffix(,)
0};
/* gallery/D0321-second-section/dondoc.yaml 2c943f8512608e2b9a11bec380633f3b70dedab0a773d827fd9e08c5dfc44e21 */
static const unsigned char file_72[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0321-second-section/dondoc.yaml" suffix(,)
0};
/* gallery/D0321-second-section/plan.yaml 05f00b40c4b1687c0bbc82ae3a1f8d973d58ac85724efe79b50f2fd65d5c4d6b */
static const unsigned char file_73[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0321-second-section/plan.yaml" suffix(,)
0};
/* gallery/D0322-end-before-start/dondoc.yaml 4366b6667dacc93515376fb9d5ea0bd0deea25f6f509f2aac60a9d3e65de45c1 */
static const unsigned char file_74[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0322-end-before-start/dondoc.yaml" suffix(,)
0};
/* gallery/D0323-weight-not-positive/dondoc.yaml 889e9a69d9c5960422f47033fac22313b27f1b86cfc7ddd9101599b0a366856b */
static const unsigned char file_75[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0323-weight-not-positive/dondoc.yaml" suffix(,)
0};
/* gallery/D0324-missing-gap/dondoc.yaml 4d64be508c7a3073c119146df641626a8ba4520572e858eebdc47e6a46e9082a */
static const unsigned char file_76[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0324-missing-gap/dondoc.yaml" suffix(,)
0};
/* gallery/D0325-task-cycle/dondoc.yaml b52955c647621e178dcce26144e97f1e323dd6464ddab8c4d290a82c951afbbd */
static const unsigned char file_77[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0325-task-cycle/dondoc.yaml" suffix(,)
0};
/* gallery/D0326-ambiguous-successor/dondoc.yaml 716fd60c1eeec494a6554db01320e7b0b1559652fead319ca0f86653173cc583 */
static const unsigned char file_78[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0326-ambiguous-successor/dondoc.yaml" suffix(,)
0};
/* gallery/D0327-successor-cycle/dondoc.yaml 459603837edcc65f41a33e1d825032e12758a88fd71ec31b88ef16426b82e4a0 */
static const unsigned char file_79[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0327-successor-cycle/dondoc.yaml" suffix(,)
0};
/* gallery/D0328-unlimited-selector/dondoc.yaml b38c145e201788f89212106d4a5c34cd523c2d976de2cc14480c6a395850966f */
static const unsigned char file_80[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0328-unlimited-selector/dondoc.yaml" suffix(,)
0};
/* gallery/D0340-too-many-decimals/dondoc.yaml e11f12ca4d955f40c9ec8fed0686047ef1a8415f7d2d9909a3ba9918130b82e4 */
static const unsigned char file_81[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0340-too-many-decimals/dondoc.yaml" suffix(,)
0};
/* gallery/D0341-factor-of-unit-rule/dondoc.yaml a08c738a5047009c47f7aaacf3c9702299eb1d07b5af37089af902ebc813b7ad */
static const unsigned char file_82[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0341-factor-of-unit-rule/dondoc.yaml" suffix(,)
0};
/* gallery/D0342-rule-not-waivable/dondoc.yaml b13237cb3e8e979f6c73216637a2e8332b747bafc78a71ef00a1058dfa515bd1 */
static const unsigned char file_83[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0342-rule-not-waivable/dondoc.yaml" suffix(,)
0};
/* gallery/D0343-unknown-parameter/dondoc.yaml b37b63fa899f111ea7b9a1cd6d7932b765b31edfc1c4a2185f8e19062051f792 */
static const unsigned char file_84[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0343-unknown-parameter/dondoc.yaml" suffix(,)
0};
/* gallery/D0350-day-not-asked/dondoc.yaml 9243b35587bcc41b55dd00986d7d1fa9ff1441166bc47c6573c83f8cee694500 */
static const unsigned char file_85[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0350-day-not-asked/dondoc.yaml" suffix(,)
0};
/* gallery/D0400-blank-deadline/dondoc.yaml 8ccfd471187e0465ce720291e25808e4e725140ec83bb73265071c57a045cca7 */
static const unsigned char file_86[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0400-blank-deadline/dondoc.yaml" suffix(,)
0};
/* gallery/D0401-unreadable-deadline/dondoc.yaml 6b2c212c14255fbc2057360e8b36f7b8906b0c1130cd4bd7f56e9db34c608cfb */
static const unsigned char file_87[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0401-unreadable-deadline/dondoc.yaml" suffix(,)
0};
/* gallery/D0402-doubtful-deadline/dondoc.yaml ed65f9ca500dc51199e8f96351806cfa8cb424e83a4ab316433db7e1ab1850f7 */
static const unsigned char file_88[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0402-doubtful-deadline/dondoc.yaml" suffix(,)
0};
/* gallery/D0403-unmatched-name/dondoc.yaml 21e9b3a567d8a2b8849dbb2420ea1190de3c71f65a6726a03b43d53f208f19fb */
static const unsigned char file_89[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0403-unmatched-name/dondoc.yaml" suffix(,)
0};
/* gallery/D0404-ambiguous-name/dondoc.yaml 300e17e8966615454364ae6a824590e0c5c8642185d1e625ae13238faf03b316 */
static const unsigned char file_90[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0404-ambiguous-name/dondoc.yaml" suffix(,)
0};
/* gallery/D0405-open-group-as-lead/dondoc.yaml 5572068fbeb882e2a3b44cf5d92a83b24018edafc9ccc8bbe0b68efdcb910270 */
static const unsigned char file_91[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0405-open-group-as-lead/dondoc.yaml" suffix(,)
0};
/* gallery/D0406-ended-lead/dondoc.yaml 49dae8483513f56b31c614ba69a423ef1ef580e20552495c824bd96f6ba8fc1c */
static const unsigned char file_92[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0406-ended-lead/dondoc.yaml" suffix(,)
0};
/* gallery/D0407-unnamed-event/dondoc.yaml 979ab59b4a2311e45d84d076a483f4a04e3fb84c5a429710f0a81982fc143147 */
static const unsigned char file_93[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0407-unnamed-event/dondoc.yaml" suffix(,)
0};
/* gallery/D0408-event-without-term/dondoc.yaml 36f0224274644c2ef6572e48ab6a42390fc6e41695a8510feebbedb2d2f49b3c */
static const unsigned char file_94[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0408-event-without-term/dondoc.yaml" suffix(,)
0};
/* gallery/D0409-term-per-case/dondoc.yaml 802392bd750632deca5eff4d455d30d6bd1dafdb09fb655be18a2afc7429e277 */
static const unsigned char file_95[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0409-term-per-case/dondoc.yaml" suffix(,)
0};
/* gallery/D0410-no-lead/dondoc.yaml 2584ea2be0ff3b994d2864ec8fe03752a8aa415a6a775147a1fcc70aabcfadcc */
static const unsigned char file_96[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0410-no-lead/dondoc.yaml" suffix(,)
0};
/* gallery/D0411-ambiguous-split/dondoc.yaml 4ef6b9c1c95072340897cfec5cb14595f1997156e8e9fcd621441853680e24c1 */
static const unsigned char file_97[] = {
#embed "../../../Tests/RuleFiles/Gallery/D0411-ambiguous-split/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0360-unused-unit/dondoc.yaml 6f4a65f3f714cfd2431e072a71c93ad746a3f83871371a54cf4e07aaf79d1cad */
static const unsigned char file_98[] = {
#embed "../../../Tests/Linting/Gallery/D0360-unused-unit/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0361-unused-group/dondoc.yaml 93f3ebcfc0ce97b8bba3f7c6b485f852613b0d07b0bd694e291743056788f8aa */
static const unsigned char file_99[] = {
#embed "../../../Tests/Linting/Gallery/D0361-unused-group/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0362-unused-event/dondoc.yaml d074b8966614f8d98659a8067dd4e30455a4f1a2f9c73808b688ff4826b44a39 */
static const unsigned char file_100[] = {
#embed "../../../Tests/Linting/Gallery/D0362-unused-event/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0363-unused-parameter/dondoc.yaml c19bacad2d290d06f3cf7845bcf34770e7d3f4b155706aee07f5c9701216be1d */
static const unsigned char file_101[] = {
#embed "../../../Tests/Linting/Gallery/D0363-unused-parameter/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0364-colliding-name/dondoc.yaml cffa05d1959b6f0642ee433bdc5ec8347fcd1c3441bd694a4dc5a3816ce0f65a */
static const unsigned char file_102[] = {
#embed "../../../Tests/Linting/Gallery/D0364-colliding-name/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0365-idle-adjustment/dondoc.yaml 8a583ab26c7149b06cdddf029ed4efa0fd0370ce6e4d894f05d1b0e7326ccd06 */
static const unsigned char file_103[] = {
#embed "../../../Tests/Linting/Gallery/D0365-idle-adjustment/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0366-rule-turned-off/dondoc.yaml 9ae89f2244197cdc696cefc7e50c6078e501c66e62d4124dba1e9dc7d17737c5 */
static const unsigned char file_104[] = {
#embed "../../../Tests/Linting/Gallery/D0366-rule-turned-off/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0367-no-rules/dondoc.yaml ae695a78c956f9a7e810c5ccab065dcee658429d9f2c36593aaf3c8dc49ea093 */
static const unsigned char file_105[] = {
#embed "../../../Tests/Linting/Gallery/D0367-no-rules/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0368-rule-without-subject/dondoc.yaml 2f8201dede9622d973c6ab20cbf353db505b2ef31b195b8c0c86d78d5de32695 */
static const unsigned char file_106[] = {
#embed "../../../Tests/Linting/Gallery/D0368-rule-without-subject/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0369-waiver-without-match/dondoc.yaml 9009c5758875e5a2b8504a71c246853d1d307358e868e1506617936af54d2b29 */
static const unsigned char file_107[] = {
#embed "../../../Tests/Linting/Gallery/D0369-waiver-without-match/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0370-extension-without-match/dondoc.yaml 14f9fc35e32eff9dfccb29d7502efcf0ebbbde99d65082171521ece11154d4a0 */
static const unsigned char file_108[] = {
#embed "../../../Tests/Linting/Gallery/D0370-extension-without-match/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0371-amendment-without-effect/dondoc.yaml eb376c5fe63ef1575bb8ff83bac3ff6de1fd7d932469ba13672c6a87ea7926f4 */
static const unsigned char file_109[] = {
#embed "../../../Tests/Linting/Gallery/D0371-amendment-without-effect/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0420-due-on-rest-day/dondoc.yaml 494513335c75de4c814412f81137587f1239d677d8d57f101c9b2114d630ad99 */
static const unsigned char file_110[] = {
#embed "../../../Tests/Linting/Gallery/D0420-due-on-rest-day/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0421-rolled-due-day/dondoc.yaml 0973bf4abed3e8468d6d63b0a4f468e70a175ac545218aec24c529c696df5a16 */
static const unsigned char file_111[] = {
#embed "../../../Tests/Linting/Gallery/D0421-rolled-due-day/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0422-rolled-past-limit/dondoc.yaml acfabeed23d88d62a9f1bb38822c6b3f12e1994e627063ef410066e1f7beaa47 */
static const unsigned char file_112[] = {
#embed "../../../Tests/Linting/Gallery/D0422-rolled-past-limit/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0423-beyond-calendar/dondoc.yaml 6858338af7977c71d4d1594c74bf6161f67755d5352892dccddd001556774323 */
static const unsigned char file_113[] = {
#embed "../../../Tests/Linting/Gallery/D0423-beyond-calendar/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0424-projected-day-off/dondoc.yaml 191a81b3c74dec5a756705f15f62bc811935ac299faf8407c0078a14ca0c1131 */
static const unsigned char file_114[] = {
#embed "../../../Tests/Linting/Gallery/D0424-projected-day-off/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0425-left-out-occurrence/dondoc.yaml 6a9abcc6c931a96bd0d517f3b86ce7b9927320da99caa63ec6d01d2abce98282 */
static const unsigned char file_115[] = {
#embed "../../../Tests/Linting/Gallery/D0425-left-out-occurrence/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0426-empty-lead-group/dondoc.yaml ea290f6ce8073765d80dad2f0a0b68d865b061a565edc605b7ff0de017253377 */
static const unsigned char file_116[] = {
#embed "../../../Tests/Linting/Gallery/D0426-empty-lead-group/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0427-replaced-occurrence/dondoc.yaml 2dc075410db7e1ebeb2dda3156d6304e17ed5e84a88bc96087296219466aba3d */
static const unsigned char file_117[] = {
#embed "../../../Tests/Linting/Gallery/D0427-replaced-occurrence/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0430-same-text/dondoc.yaml f0520be27092a72bed1ceddfee915e59ab18500d653a274152c834a43d0a344a */
static const unsigned char file_118[] = {
#embed "../../../Tests/Linting/Gallery/D0430-same-text/dondoc.yaml" suffix(,)
0};
/* gallery/remarks/D0431-same-duty/dondoc.yaml 62cf6284f880ea64b36f5ff8854a14c69eb973498a0c97075082130620569d1b */
static const unsigned char file_119[] = {
#embed "../../../Tests/Linting/Gallery/D0431-same-duty/dondoc.yaml" suffix(,)
0};
/* indices/papi.yaml 7abb8059e04b346fc3991ad1e5ab56cde6b6ad930993f558e98be0e20b0bf753 */
static const unsigned char file_120[] = {
#embed "../../../Rules/indices/papi.yaml" suffix(,)
0};
/* indices/par.yaml 387040d58466ac2ab06f80f1d7a9824c5dca07f587c0a1b63535da4b1985d69d */
static const unsigned char file_121[] = {
#embed "../../../Rules/indices/par.yaml" suffix(,)
0};
/* indices/pci.yaml d352ca5b93c129d663f82012f8c07440e1d6c05ffc3a7fb067d8209f6ad7773c */
static const unsigned char file_122[] = {
#embed "../../../Rules/indices/pci.yaml" suffix(,)
0};
/* indices/sipas.yaml 164741d1b6602684d352c607533a5b2290c787bd516957f626eae81796e8bdb4 */
static const unsigned char file_123[] = {
#embed "../../../Rules/indices/sipas.yaml" suffix(,)
0};
/* init/en/README.md 63cce015b95f3d1a9a60e73e5cd92730dd318db88d57791985f59fcb37d5e0b9 */
static const unsigned char file_124[] = {
#embed "../../../Rules/init/en/README.md" suffix(,)
0};
/* init/en/dondoc.yaml 9b3a2f1e804716b0c20fa93d289d3dc16a2ba0eadf5d3231c639484661ae107b */
static const unsigned char file_125[] = {
#embed "../../../Rules/init/en/dondoc.yaml" suffix(,)
0};
/* init/en/plan.yaml 573d26b585ec8f8964314e519424a5110a43bfdcb520a6025c3e910a09fbe21b */
static const unsigned char file_126[] = {
#embed "../../../Rules/init/en/plan.yaml" suffix(,)
0};
/* init/en/progress/2026-H1.csv 7823b4822dd2171ce10a636be7def4bd3efabec286baa958f9b9e83b766c88dc */
static const unsigned char file_127[] = {
#embed "../../../Rules/init/en/progress/2026-H1.csv" suffix(,)
0};
/* init/en/rules.yaml d49bf3d2eccc113567efe97b897cb0ea7167fa6684913fa2c039e0ba17f9a4bb */
static const unsigned char file_128[] = {
#embed "../../../Rules/init/en/rules.yaml" suffix(,)
0};
/* init/en/units.yaml 835e4f85a29c4be23ff9477cb3681c1128770530a3745478b38d56c84bc4dc3b */
static const unsigned char file_129[] = {
#embed "../../../Rules/init/en/units.yaml" suffix(,)
0};
/* init/en/waivers.yaml 453ce827f5f1469d3a5ecd7274636836ac63d1f61390a7763b4a2dcc38dbc882 */
static const unsigned char file_130[] = {
#embed "../../../Rules/init/en/waivers.yaml" suffix(,)
0};
/* init/vi/README.md 7a286d7f1650efb417b342464714e73c5709aec6f1ed6d1e571bdcc9b6caa14b */
static const unsigned char file_131[] = {
#embed "../../../Rules/init/vi/README.md" suffix(,)
0};
/* init/vi/dondoc.yaml f5cc4515e6908f05ad09d89b4ac03563df99bd7177d072bfbf8c8578397634b9 */
static const unsigned char file_132[] = {
#embed "../../../Rules/init/vi/dondoc.yaml" suffix(,)
0};
/* init/vi/plan.yaml 0c21c577676e3df9d8114f362724f4abd097ab54f69bde16acfdfce91f1601c3 */
static const unsigned char file_133[] = {
#embed "../../../Rules/init/vi/plan.yaml" suffix(,)
0};
/* init/vi/progress/2026-H1.csv 41ab4cd06b4d4134347337683efa79793b12aabd449e75ed04f72a5477d2383b */
static const unsigned char file_134[] = {
#embed "../../../Rules/init/vi/progress/2026-H1.csv" suffix(,)
0};
/* init/vi/rules.yaml 1f16fc4eaf75b14312bda8b7df96aafbf95556aebaaa433e01ee90c300218c86 */
static const unsigned char file_135[] = {
#embed "../../../Rules/init/vi/rules.yaml" suffix(,)
0};
/* init/vi/units.yaml f188825a53d9c4e7352d70a19eca358f73878f86c53c34274ffb098031f5e74f */
static const unsigned char file_136[] = {
#embed "../../../Rules/init/vi/units.yaml" suffix(,)
0};
/* init/vi/waivers.yaml 09834f125d9e4609105ca37385ce5a49e78d43ab6b628dd0b6cad68615efc2cf */
static const unsigned char file_137[] = {
#embed "../../../Rules/init/vi/waivers.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/annex-papi.yaml 63dc63b2de32dcc20ea28b7d7a3508661bbfe53f3d1dfc0706bdd5258d0d8ea2 */
static const unsigned char file_138[] = {
#embed "../../../Rules/plans/145-kh-ubnd/annex-papi.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/annex-par.yaml f88cebd90fd2537c2b7a653d56bd817c0e8927e4a1a270b588eb82217e8046cc */
static const unsigned char file_139[] = {
#embed "../../../Rules/plans/145-kh-ubnd/annex-par.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/annex-sipas.yaml 6d5fef32ec9f29ad49d3069f67dccdef205ed10ad46fb4abf06c1c71c43fc244 */
static const unsigned char file_140[] = {
#embed "../../../Rules/plans/145-kh-ubnd/annex-sipas.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/groups.yaml 7c146fe1899100b094b34a59e7c96c7ba8cd8a4e0cf6ac742b28167f46c9db93 */
static const unsigned char file_141[] = {
#embed "../../../Rules/plans/145-kh-ubnd/groups.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/plan.yaml 648a46d87eb3c3ae07d3b46835e547ee1d86ad181f4e84dbc768c1b2e1428539 */
static const unsigned char file_142[] = {
#embed "../../../Rules/plans/145-kh-ubnd/plan.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/scoring.yaml 498ea385460e86bf38772ac1cadc3c109a69da40c6c7767229a0d6252d27f2d0 */
static const unsigned char file_143[] = {
#embed "../../../Rules/plans/145-kh-ubnd/scoring.yaml" suffix(,)
0};
/* plans/145-kh-ubnd/units.yaml 6b0c5aac30b5ee1183b10b575c221d9721d16e79dfe9868eaf3676088f78aa82 */
static const unsigned char file_144[] = {
#embed "../../../Rules/plans/145-kh-ubnd/units.yaml" suffix(,)
0};
/* standard/deadline.yaml 1bee99093f9c7c88d8bf03927e0995d7138c0f7542d60e9281c749fcfe3bf01b */
static const unsigned char file_145[] = {
#embed "../../../Rules/standard/deadline.yaml" suffix(,)
0};
/* standard/evidence.yaml 2a72ea135ca6c61cdd8787741b7c3f943edb41e20544c9e986ea6d346dee826c */
static const unsigned char file_146[] = {
#embed "../../../Rules/standard/evidence.yaml" suffix(,)
0};
/* standard/report.yaml 42d35f2370067ccca1a9ef64e0c1b3e3f236134d3de2e36f1df7fc817b1964b3 */
static const unsigned char file_147[] = {
#embed "../../../Rules/standard/report.yaml" suffix(,)
0};
/* standard/responsibility.yaml 9b8f8d5a2bad52b80294d8f03186cf5e4d20d05e0838e19a4a168cc658f95b0c */
static const unsigned char file_148[] = {
#embed "../../../Rules/standard/responsibility.yaml" suffix(,)
0};
/* standard/target.yaml def045d5d4bed9eea3876c9394111bd1969fc14fb8d02182f7cafab79a5fee3f */
static const unsigned char file_149[] = {
#embed "../../../Rules/standard/target.yaml" suffix(,)
0};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"calendars/vn-state.yaml", file_0, sizeof file_0 - 1},
    {"codes/d01-files.yaml", file_1, sizeof file_1 - 1},
    {"codes/d02-expressions.yaml", file_2, sizeof file_2 - 1},
    {"codes/d03-references.yaml", file_3, sizeof file_3 - 1},
    {"codes/d04-defects.yaml", file_4, sizeof file_4 - 1},
    {"codes/d05-data.yaml", file_5, sizeof file_5 - 1},
    {"codes/d06-run.yaml", file_6, sizeof file_6 - 1},
    {"documents/vn.yaml", file_7, sizeof file_7 - 1},
    {"gallery/D0100-yaml-syntax/dondoc.yaml", file_8, sizeof file_8 - 1},
    {"gallery/D0101-unknown-key/dondoc.yaml", file_9, sizeof file_9 - 1},
    {"gallery/D0102-duplicate-key/dondoc.yaml", file_10, sizeof file_10 - 1},
    {"gallery/D0103-missing-key/dondoc.yaml", file_11, sizeof file_11 - 1},
    {"gallery/D0104-wrong-type/dondoc.yaml", file_12, sizeof file_12 - 1},
    {"gallery/D0105-tag/dondoc.yaml", file_13, sizeof file_13 - 1},
    {"gallery/D0106-wrong-encoding/dondoc.yaml", file_14, sizeof file_14 - 1},
    {"gallery/D0107-too-large/dondoc.yaml", file_15, sizeof file_15 - 1},
    {"gallery/D0107-too-large/limits", file_16, sizeof file_16 - 1},
    {"gallery/D0108-too-deep/dondoc.yaml", file_17, sizeof file_17 - 1},
    {"gallery/D0108-too-deep/limits", file_18, sizeof file_18 - 1},
    {"gallery/D0109-too-many-nodes/dondoc.yaml", file_19, sizeof file_19 - 1},
    {"gallery/D0109-too-many-nodes/limits", file_20, sizeof file_20 - 1},
    {"gallery/D0110-unknown-alias/dondoc.yaml", file_21, sizeof file_21 - 1},
    {"gallery/D0111-empty-file/dondoc.yaml", file_22, sizeof file_22 - 1},
    {"gallery/D0112-format-version/dondoc.yaml", file_23, sizeof file_23 - 1},
    {"gallery/D0113-second-document/dondoc.yaml", file_24, sizeof file_24 - 1},
    {"gallery/D0114-unused-anchor/dondoc.yaml", file_25, sizeof file_25 - 1},
    {"gallery/D0115-cut-by-comment/dondoc.yaml", file_26, sizeof file_26 - 1},
    {"gallery/D0116-unknown-table/dondoc.yaml", file_27, sizeof file_27 - 1},
    {"gallery/D0116-unknown-table/extensions.csv", file_28, sizeof file_28 - 1},
    {"gallery/D0120-wrong-choice/dondoc.yaml", file_29, sizeof file_29 - 1},
    {"gallery/D0121-not-a-date/dondoc.yaml", file_30, sizeof file_30 - 1},
    {"gallery/D0122-not-a-number/dondoc.yaml", file_31, sizeof file_31 - 1},
    {"gallery/D0123-out-of-range/dondoc.yaml", file_32, sizeof file_32 - 1},
    {"gallery/D0124-not-a-period/dondoc.yaml", file_33, sizeof file_33 - 1},
    {"gallery/D0125-not-a-term/dondoc.yaml", file_34, sizeof file_34 - 1},
    {"gallery/D0126-conflicting-keys/dondoc.yaml", file_35, sizeof file_35 - 1},
    {"gallery/D0127-split-name/dondoc.yaml", file_36, sizeof file_36 - 1},
    {"gallery/D0128-misplaced-section/dondoc.yaml", file_37, sizeof file_37 - 1},
    {"gallery/D0128-misplaced-section/plan.yaml", file_38, sizeof file_38 - 1},
    {"gallery/D0129-unread-section/dondoc.yaml", file_39, sizeof file_39 - 1},
    {"gallery/D0140-missing-file/dondoc.yaml", file_40, sizeof file_40 - 1},
    {"gallery/D0141-unreadable-file/dondoc.yaml", file_41, sizeof file_41 - 1},
    {"gallery/D0142-outside-workspace/dondoc.yaml", file_42, sizeof file_42 - 1},
    {"gallery/D0143-unknown-file-kind/annex.docx", file_43, sizeof file_43 - 1},
    {"gallery/D0143-unknown-file-kind/dondoc.yaml", file_44, sizeof file_44 - 1},
    {"gallery/D0144-unknown-shipped-file/dondoc.yaml", file_45, sizeof file_45 - 1},
    {"gallery/D0201-expression-syntax/dondoc.yaml", file_46, sizeof file_46 - 1},
    {"gallery/D0202-bad-literal/dondoc.yaml", file_47, sizeof file_47 - 1},
    {"gallery/D0203-unknown-name/dondoc.yaml", file_48, sizeof file_48 - 1},
    {"gallery/D0204-unknown-function/dondoc.yaml", file_49, sizeof file_49 - 1},
    {"gallery/D0205-wrong-arguments/dondoc.yaml", file_50, sizeof file_50 - 1},
    {"gallery/D0206-wrong-operands/dondoc.yaml", file_51, sizeof file_51 - 1},
    {"gallery/D0207-value-outside-set/dondoc.yaml", file_52, sizeof file_52 - 1},
    {"gallery/D0208-unknown-field/dondoc.yaml", file_53, sizeof file_53 - 1},
    {"gallery/D0209-wrong-result/dondoc.yaml", file_54, sizeof file_54 - 1},
    {"gallery/D0210-expression-too-large/dondoc.yaml", file_55, sizeof file_55 - 1},
    {"gallery/D0211-needless-has/dondoc.yaml", file_56, sizeof file_56 - 1},
    {"gallery/D0212-constant-condition/dondoc.yaml", file_57, sizeof file_57 - 1},
    {"gallery/D0213-bad-brace/dondoc.yaml", file_58, sizeof file_58 - 1},
    {"gallery/D0214-unknown-format/dondoc.yaml", file_59, sizeof file_59 - 1},
    {"gallery/D0215-wrong-format/dondoc.yaml", file_60, sizeof file_60 - 1},
    {"gallery/D0300-duplicate-id/dondoc.yaml", file_61, sizeof file_61 - 1},
    {"gallery/D0301-bad-id/dondoc.yaml", file_62, sizeof file_62 - 1},
    {"gallery/D0302-unknown-unit/dondoc.yaml", file_63, sizeof file_63 - 1},
    {"gallery/D0303-unknown-task/dondoc.yaml", file_64, sizeof file_64 - 1},
    {"gallery/D0304-unknown-rule/dondoc.yaml", file_65, sizeof file_65 - 1},
    {"gallery/D0305-unknown-task-group/dondoc.yaml", file_66, sizeof file_66 - 1},
    {"gallery/D0306-unknown-event/dondoc.yaml", file_67, sizeof file_67 - 1},
    {"gallery/D0307-unknown-criterion/dondoc.yaml", file_68, sizeof file_68 - 1},
    {"gallery/D0308-unknown-document-type/dondoc.yaml", file_69, sizeof file_69 - 1},
    {"gallery/D0309-unknown-part/dondoc.yaml", file_70, sizeof file_70 - 1},
    {"gallery/D0320-missing-plan/dondoc.yaml", file_71, sizeof file_71 - 1},
    {"gallery/D0321-second-section/dondoc.yaml", file_72, sizeof file_72 - 1},
    {"gallery/D0321-second-section/plan.yaml", file_73, sizeof file_73 - 1},
    {"gallery/D0322-end-before-start/dondoc.yaml", file_74, sizeof file_74 - 1},
    {"gallery/D0323-weight-not-positive/dondoc.yaml", file_75, sizeof file_75 - 1},
    {"gallery/D0324-missing-gap/dondoc.yaml", file_76, sizeof file_76 - 1},
    {"gallery/D0325-task-cycle/dondoc.yaml", file_77, sizeof file_77 - 1},
    {"gallery/D0326-ambiguous-successor/dondoc.yaml", file_78, sizeof file_78 - 1},
    {"gallery/D0327-successor-cycle/dondoc.yaml", file_79, sizeof file_79 - 1},
    {"gallery/D0328-unlimited-selector/dondoc.yaml", file_80, sizeof file_80 - 1},
    {"gallery/D0340-too-many-decimals/dondoc.yaml", file_81, sizeof file_81 - 1},
    {"gallery/D0341-factor-of-unit-rule/dondoc.yaml", file_82, sizeof file_82 - 1},
    {"gallery/D0342-rule-not-waivable/dondoc.yaml", file_83, sizeof file_83 - 1},
    {"gallery/D0343-unknown-parameter/dondoc.yaml", file_84, sizeof file_84 - 1},
    {"gallery/D0350-day-not-asked/dondoc.yaml", file_85, sizeof file_85 - 1},
    {"gallery/D0400-blank-deadline/dondoc.yaml", file_86, sizeof file_86 - 1},
    {"gallery/D0401-unreadable-deadline/dondoc.yaml", file_87, sizeof file_87 - 1},
    {"gallery/D0402-doubtful-deadline/dondoc.yaml", file_88, sizeof file_88 - 1},
    {"gallery/D0403-unmatched-name/dondoc.yaml", file_89, sizeof file_89 - 1},
    {"gallery/D0404-ambiguous-name/dondoc.yaml", file_90, sizeof file_90 - 1},
    {"gallery/D0405-open-group-as-lead/dondoc.yaml", file_91, sizeof file_91 - 1},
    {"gallery/D0406-ended-lead/dondoc.yaml", file_92, sizeof file_92 - 1},
    {"gallery/D0407-unnamed-event/dondoc.yaml", file_93, sizeof file_93 - 1},
    {"gallery/D0408-event-without-term/dondoc.yaml", file_94, sizeof file_94 - 1},
    {"gallery/D0409-term-per-case/dondoc.yaml", file_95, sizeof file_95 - 1},
    {"gallery/D0410-no-lead/dondoc.yaml", file_96, sizeof file_96 - 1},
    {"gallery/D0411-ambiguous-split/dondoc.yaml", file_97, sizeof file_97 - 1},
    {"gallery/remarks/D0360-unused-unit/dondoc.yaml", file_98, sizeof file_98 - 1},
    {"gallery/remarks/D0361-unused-group/dondoc.yaml", file_99, sizeof file_99 - 1},
    {"gallery/remarks/D0362-unused-event/dondoc.yaml", file_100, sizeof file_100 - 1},
    {"gallery/remarks/D0363-unused-parameter/dondoc.yaml", file_101, sizeof file_101 - 1},
    {"gallery/remarks/D0364-colliding-name/dondoc.yaml", file_102, sizeof file_102 - 1},
    {"gallery/remarks/D0365-idle-adjustment/dondoc.yaml", file_103, sizeof file_103 - 1},
    {"gallery/remarks/D0366-rule-turned-off/dondoc.yaml", file_104, sizeof file_104 - 1},
    {"gallery/remarks/D0367-no-rules/dondoc.yaml", file_105, sizeof file_105 - 1},
    {"gallery/remarks/D0368-rule-without-subject/dondoc.yaml", file_106, sizeof file_106 - 1},
    {"gallery/remarks/D0369-waiver-without-match/dondoc.yaml", file_107, sizeof file_107 - 1},
    {"gallery/remarks/D0370-extension-without-match/dondoc.yaml", file_108, sizeof file_108 - 1},
    {"gallery/remarks/D0371-amendment-without-effect/dondoc.yaml", file_109, sizeof file_109 - 1},
    {"gallery/remarks/D0420-due-on-rest-day/dondoc.yaml", file_110, sizeof file_110 - 1},
    {"gallery/remarks/D0421-rolled-due-day/dondoc.yaml", file_111, sizeof file_111 - 1},
    {"gallery/remarks/D0422-rolled-past-limit/dondoc.yaml", file_112, sizeof file_112 - 1},
    {"gallery/remarks/D0423-beyond-calendar/dondoc.yaml", file_113, sizeof file_113 - 1},
    {"gallery/remarks/D0424-projected-day-off/dondoc.yaml", file_114, sizeof file_114 - 1},
    {"gallery/remarks/D0425-left-out-occurrence/dondoc.yaml", file_115, sizeof file_115 - 1},
    {"gallery/remarks/D0426-empty-lead-group/dondoc.yaml", file_116, sizeof file_116 - 1},
    {"gallery/remarks/D0427-replaced-occurrence/dondoc.yaml", file_117, sizeof file_117 - 1},
    {"gallery/remarks/D0430-same-text/dondoc.yaml", file_118, sizeof file_118 - 1},
    {"gallery/remarks/D0431-same-duty/dondoc.yaml", file_119, sizeof file_119 - 1},
    {"indices/papi.yaml", file_120, sizeof file_120 - 1},
    {"indices/par.yaml", file_121, sizeof file_121 - 1},
    {"indices/pci.yaml", file_122, sizeof file_122 - 1},
    {"indices/sipas.yaml", file_123, sizeof file_123 - 1},
    {"init/en/README.md", file_124, sizeof file_124 - 1},
    {"init/en/dondoc.yaml", file_125, sizeof file_125 - 1},
    {"init/en/plan.yaml", file_126, sizeof file_126 - 1},
    {"init/en/progress/2026-H1.csv", file_127, sizeof file_127 - 1},
    {"init/en/rules.yaml", file_128, sizeof file_128 - 1},
    {"init/en/units.yaml", file_129, sizeof file_129 - 1},
    {"init/en/waivers.yaml", file_130, sizeof file_130 - 1},
    {"init/vi/README.md", file_131, sizeof file_131 - 1},
    {"init/vi/dondoc.yaml", file_132, sizeof file_132 - 1},
    {"init/vi/plan.yaml", file_133, sizeof file_133 - 1},
    {"init/vi/progress/2026-H1.csv", file_134, sizeof file_134 - 1},
    {"init/vi/rules.yaml", file_135, sizeof file_135 - 1},
    {"init/vi/units.yaml", file_136, sizeof file_136 - 1},
    {"init/vi/waivers.yaml", file_137, sizeof file_137 - 1},
    {"plans/145-kh-ubnd/annex-papi.yaml", file_138, sizeof file_138 - 1},
    {"plans/145-kh-ubnd/annex-par.yaml", file_139, sizeof file_139 - 1},
    {"plans/145-kh-ubnd/annex-sipas.yaml", file_140, sizeof file_140 - 1},
    {"plans/145-kh-ubnd/groups.yaml", file_141, sizeof file_141 - 1},
    {"plans/145-kh-ubnd/plan.yaml", file_142, sizeof file_142 - 1},
    {"plans/145-kh-ubnd/scoring.yaml", file_143, sizeof file_143 - 1},
    {"plans/145-kh-ubnd/units.yaml", file_144, sizeof file_144 - 1},
    {"standard/deadline.yaml", file_145, sizeof file_145 - 1},
    {"standard/evidence.yaml", file_146, sizeof file_146 - 1},
    {"standard/report.yaml", file_147, sizeof file_147 - 1},
    {"standard/responsibility.yaml", file_148, sizeof file_148 - 1},
    {"standard/target.yaml", file_149, sizeof file_149 - 1},
    {0, 0, 0}};

size_t dondoc_shipped_count(void) { return sizeof files / sizeof files[0] - 1; }
const char *dondoc_shipped_name(size_t index) { return files[index].name; }
const unsigned char *dondoc_shipped_bytes(size_t index) { return files[index].bytes; }
size_t dondoc_shipped_size(size_t index) { return files[index].size; }
