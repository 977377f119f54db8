package table_test

import (
	"slices"
	"strings"
	"testing"

	"backstep/data/table"
)

// TestPlacesThatTheFileDoesNotHave skips lines and rewrites cells that are not there, or not
// of rows, and reads what is said of them.
func TestPlacesThatTheFileDoesNotHave(t *testing.T) {
	const content = "a title\n\nx,y\n1,2\n# a comment\n3,\"4\n\"\n"
	cells := func(typed string) table.Choices {
		c, err := table.ParseCell(typed)
		if err != nil {
			t.Fatal(err)
		}
		return table.Choices{Cells: []table.Cell{c}}
	}
	for _, c := range []struct {
		choices table.Choices
		want    string
	}{
		{table.Choices{SkipLines: []int{1, 2, 4, 5}}, ""},
		{table.Choices{SkipLines: []int{4, 99}}, "a.csv: --skip-lines names line 99, but the file has 7 lines"},
		{table.Choices{SkipLines: []int{3}}, "a.csv:3: this line is named by --skip-lines, but it is the header, which is no row: "},
		{cells("6:2=5"), ""},
		{cells("99:2=5"), "a.csv: --cells names line 99, but the file has 7 lines"},
		{cells("4:3=5"), "a.csv:4: --cells names column 3 of this line, but the file has 2 columns"},
		{cells("3:1=z"), "a.csv:3:1: this cell is named by --cells, but it is of the header, which is no row: "},
		{cells("5:1=5"), "a.csv:5: --cells names a cell of this line, but no row begins here"},
		{cells("7:1=5"), "a.csv:7: --cells names a cell of this line, but no row begins here"},
		{table.Choices{SkipLines: []int{4}, Cells: cells("4:1=5").Cells}, ""},
	} {
		_, err := table.Read(strings.NewReader(content), "a.csv", c.choices)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.want)) {
			t.Errorf("%v %v: %v, want %s", c.choices.SkipLines, c.choices.Cells, err, c.want)
		}
	}
}

// TestCellsAreSplit reads lists of cells, whose texts may have commas.
func TestCellsAreSplit(t *testing.T) {
	for typed, want := range map[string][]string{
		"2:2=1,5":            {"2:2=1,5"},
		"2:2=1,5,3:1=2":      {"2:2=1,5", "3:1=2"},
		"2:2=1, 3 : 1 = 2,4": {"2:2=1", " 3 : 1 = 2,4"},
		"5":                  {"5"},
	} {
		if got := table.SplitCells(typed); !slices.Equal(got, want) {
			t.Errorf("%q is split into %q", typed, got)
		}
	}
}
