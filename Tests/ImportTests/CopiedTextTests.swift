import Testing

/// Text that is copied from a browser has no markup.
@Test(
  arguments: [
    BlockCase(
      "lines are paragraphs", "Parcel event\nWe send one for each parcel.\n\nRequest",
      "paragraph Parcel event\nparagraph We send one for each parcel.\nparagraph Request"),
    BlockCase(
      "long lines that go on", "A long line of text that somebody has broken by hand, so that it\ngoes on here.",
      "paragraph A long line of text that somebody has broken by hand, so that it goes on here."),
    BlockCase(
      "columns that run together",
      "NameTypeDescription\nparcelIdStringId of the parcel\nweightintegerin grams\n"
        + "stateStringState. Values can be:\nMOVING\nDONE\nsizeString\n\nEnd",
      "table [Name|Type|Description]\n| parcelId | String | Id of the parcel\n"
        + "| weight | integer | in grams\n| state | String | State. Values can be: ⏎ MOVING ⏎ DONE\n"
        + "| size | String | \nparagraph End"
    ),
    BlockCase(
      "empty lines in a cell",
      "NameTypeDescription\nstateStringOne of:\nMOVING\n\nWhen lost:\n- GONE\nsizeIntegerSize\n\nOther\n\n"
        + "{\"size\": 1}",
      "table [Name|Type|Description]\n| state | String | One of: ⏎ MOVING ⏎ When lost: ⏎ • GONE\n"
        + "| size | Integer | Size\n"
        + "paragraph Other\ncode \n> {\"size\": 1}"),
    BlockCase(
      "names from the JSON",
      "{\"depotString\": 1, \"toDate\": 2}\n\nNameTypeDescription\ndepotStringStringKey\ntoDateDateDay",
      "code \n> {\"depotString\": 1, \"toDate\": 2}\ntable [Name|Type|Description]\n"
        + "| depotString | String | Key\n| toDate | Date | Day"
    ),
    BlockCase(
      "rows without a type", "NameDescription\nparcelIdId of it\nother words\n{\n\"parcelId\": 1\n}",
      "table [Name|Description]\n| parcelId | Id of it ⏎ other words\ncode \n> {\n> \"parcelId\": 1\n> }"),
    BlockCase(
      "required", "FieldTypeRequiredDescription\nidStringYesKey\nnoteStringOptionalWords",
      "table [Field|Type|Required|Description]\n| id | String | Yes | Key\n"
        + "| note | String | Optional | Words\nleft out: the columns run together; some cells could not be told apart"
    ),
    BlockCase(
      "arrays", "NameTypeDescription\ntagsArray of stringsTags\nidsString[]Ids",
      "table [Name|Type|Description]\n| tags | Array of strings | Tags\n| ids | String[] | Ids"),
    BlockCase(
      "bars with a line below the head", "Name | Type |\n---|---|\nid | String |\nText",
      "table [Name|Type]\n| id | String\nparagraph Text"),
    BlockCase(
      "bars without one", "Name | Type | Description\nid | String | Key\nstate | String | A | B",
      "table [Name|Type|Description]\n| id | String | Key\n| state | String | A | B"),
    BlockCase(
      "words between bars", "INBOUND | OUTBOUND\nPSTN | VOIP\na | b",
      "paragraph INBOUND | OUTBOUND\nparagraph PSTN | VOIP\nparagraph a | b"),
    BlockCase(
      "tabs", "Name\tType\tDescription\nid\tString\tKey\nsize\tInteger\n\nEnd",
      "table [Name|Type|Description]\n| id | String | Key\n| size | Integer | \nparagraph End"),
    BlockCase("tabs without a head", "a\tb\nc\td\ne\tf", "table []\n| a | b\n| c | d\n| e | f"),
    BlockCase(
      "JSON", "Sample:\n{\n\"a\": [1, // one }\n2],\n\"b\": \"}\"\n}\nEnd",
      "paragraph Sample:\ncode \n> {\n> \"a\": [1, // one }\n> 2],\n> \"b\": \"}\"\n> }\nparagraph End"),
    BlockCase("JSON that is not closed", "[{\n\"a\": 1\n\nEnd", "code \n> [{\n> \"a\": 1\nparagraph End"),
    BlockCase(
      "items", "They are:\n  • a - one\n  • b - two\nEnd",
      "paragraph They are:\nlist\n- a - one\n- b - two\nparagraph End"),
  ])
func readsCopiedText(_ page: BlockCase) {
  #expect(page.read == page.blocks)
}

/// reStructuredText has tables of three kinds, and blocks of code that are indented.
@Test(
  arguments: [
    BlockCase(
      "headings", ".. _target:\n\nOne\n===\n\nTwo\n---\n\nThree\n~~~~~\n\n.. note:: four\n\n   five",
      "heading 1 One\nheading 2 Two\nheading 3 Three\nparagraph four\nparagraph five"),
    BlockCase(
      "code", "Sample\n\n.. code-block:: JSON\n   :linenos:\n\n   {\n     \"a\": 1\n   }\n\nEnd",
      "paragraph Sample\ncode json\n> {\n>   \"a\": 1\n> }\nparagraph End"),
    BlockCase(
      "grid table",
      "+------+-------+\n| Name | Words |\n+======+=======+\n| a    | one   |\n|      | two   |\n"
        + "+------+-------+\n| b    |       |\n+------+-------+\nEnd",
      "table [Name|Words]\n| a | one two\n| b | \nparagraph End"),
    BlockCase(
      "simple table",
      "=====  =======\nName   Words\n=====  =======\nété    one\n       two\nb      three\n=====  =======\n\nEnd",
      "table [Name|Words]\n| été | one two\n| b | three\nparagraph End"),
    BlockCase("simple table without a head", "==  ==\na   b\n==  ==\n", "table []\n| a | b"),
    BlockCase(
      "list table",
      ".. list-table:: Members\n   :header-rows: 1\n\n   * - Name\n     - Words\n   * - ``a``\n     - one\n"
        + "       two\n   * - b\n\nEnd",
      "paragraph Members\ntable [Name|Words]\n| `a` | one two\n| b | \nparagraph End"),
  ])
func readsRST(_ page: BlockCase) {
  #expect(page.read == page.blocks)
}
