package table

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Cell is the text that a cell of a file should hold. Lines and columns count from 1.
type Cell struct {
	Line, Column int
	Text         string
}

// String returns the cell as [ParseCell] reads it.
func (c Cell) String() string { return fmt.Sprintf("%d:%d=%s", c.Line, c.Column, c.Text) }

// ParseCell reads a cell as a person types it: 17:3=5.5 is 5.5 on line 17, in column 3.
func ParseCell(typed string) (Cell, error) {
	place, value, ok := strings.Cut(typed, "=")
	line, column, both := strings.Cut(place, ":")
	c := Cell{Text: strings.TrimSpace(value)}
	var err [2]error
	c.Line, err[0] = strconv.Atoi(strings.TrimSpace(line))
	c.Column, err[1] = strconv.Atoi(strings.TrimSpace(column))
	if !ok || !both || err[0] != nil || err[1] != nil || c.Line < 1 || c.Column < 1 || !text.Nameable(c.Text) {
		return Cell{}, fmt.Errorf("%s is no cell: 17:3=5.5 would be 5.5 on line 17, in column 3", text.Quote(typed))
	}
	return c, nil
}

// SplitCells splits a list of cells as a person types it. Only a comma with a cell after it
// stands between two of them, so that a text may have a decimal comma: 17:3=5,5.
func SplitCells(typed string) []string {
	next := regexp.MustCompile(`,\s*\d+\s*:\s*\d+\s*=`)
	var list []string
	from := 0
	for _, at := range next.FindAllStringIndex(typed, -1) {
		list, from = append(list, typed[from:at[0]]), at[0]+1
	}
	return append(list, typed[from:])
}

// checkPlaces rejects lines to skip and cells that the file does not have, or that are of
// its header. It has so many lines.
func (t *Table) checkPlaces(lines int) error {
	c := t.Form.Choices
	for _, line := range c.SkipLines {
		switch {
		case line > lines:
			return t.Errorf(0, 0, "--skip-lines names line %d, but the file has %s", line, text.Count(lines, "line"))
		case line == t.Form.HeaderLine:
			return t.Errorf(line, 0, "this line is named by --skip-lines, but it is the header, which is no row: %s", headerRemedy)
		}
	}
	for _, cell := range c.Cells {
		switch {
		case cell.Line > lines:
			return t.Errorf(0, 0, "--cells names line %d, but the file has %s", cell.Line, text.Count(lines, "line"))
		case cell.Line == t.Form.HeaderLine:
			return t.Errorf(cell.Line, cell.Column, "this cell is named by --cells, but it is of the header, which is no row: %s", headerRemedy)
		case cell.Column > len(t.Columns):
			return t.Errorf(cell.Line, 0, "--cells names column %d of this line, but the file has %s", cell.Column, text.Count(len(t.Columns), "column"))
		}
	}
	return nil
}

// headerRemedy says what to do about names of columns that are not right.
const headerRemedy = "--columns a,b,… gives its columns other names"

// checkCells rejects cells of lines that are no rows, unless these are skipped.
func (t *Table) checkCells() error {
	for _, cell := range t.Form.Choices.Cells {
		_, is := slices.BinarySearch(t.lines, int32(min(cell.Line, math.MaxInt32)))
		if !is && !slices.Contains(t.Form.Choices.SkipLines, cell.Line) {
			return t.Errorf(cell.Line, 0, "--cells names a cell of this line, but no row begins here")
		}
	}
	return nil
}

// put puts the texts of cells into the fields of a row.
func put(cells []Cell, line int, fields []string) {
	for _, c := range cells {
		if c.Line == line && c.Column <= len(fields) {
			fields[c.Column-1] = c.Text
		}
	}
}
