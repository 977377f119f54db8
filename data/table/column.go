package table

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Kind is what a column holds.
type Kind int

// What columns hold.
const (
	Empty   Kind = iota // nothing
	Numbers             // numbers, and perhaps cells that are none
	Truths              // true and false, or yes and no
	Words               // words, and perhaps numbers among them
)

// String returns the name of the kind.
func (k Kind) String() string {
	return [...]string{"empty", "numbers", "true or false", "words"}[k]
}

// MaxTexts is how many different texts of a column are kept.
const MaxTexts = 256

// Column is a column of a file, with what was found in it.
type Column struct {
	Heading  string // its name, which no other column has
	Written  string // its name as the header has it; empty if it has none
	Position int    // among the columns of the file, from 1

	Kind     Kind
	Missing  []int32   // the rows without a value
	Gap      string    // how the first of them is written
	Odd      []OddCell // the first cells that do not go with the others, each text once
	OddCells int       // how many such cells there are
	Infinite *OddCell  // the first number that no computation can use; nil if there is none
	Grouped  *OddCell  // the first number with a mark that was taken for that of decimals, if all such marks may separate thousands; nil if there is none
	Counts   bool      // it counts the rows from 0 or 1
	Whole    bool      // all numbers are whole
	Least    float64   // of the numbers
	Most     float64

	// Numbers has a number for each row, which is NaN if the cell is none. It is nil if
	// no cell is a number. Texts are the different texts of the column, in the order in
	// which they appear, and IDs has an index into them for each row, or NoText. They are
	// nil if there are more than MaxTexts.
	Numbers []float64
	Texts   []string
	IDs     []uint16

	// Distinct is how many different values there are. Of a column of numbers with more
	// than MaxTexts it is MaxTexts + 1.
	Distinct int
}

// NoText stands for a cell without a value.
const NoText = math.MaxUint16

// OddCell is a cell that does not go with the others of its column.
type OddCell struct {
	Row  int
	Text string
}

// MaxOdd is how many odd cells of a column are kept, at most.
const MaxOdd = 20

// Present returns how many rows have a value.
func (c *Column) Present(rows int) int { return rows - len(c.Missing) }

// Text returns the text of a row, or "" if there is none or it is not kept.
func (c *Column) Text(row int) string {
	if row < len(c.IDs) && c.IDs[row] != NoText {
		return c.Texts[c.IDs[row]]
	}
	return ""
}

// column collects the cells of a column.
type column struct {
	Column
	notation
	expected int // rows, at most

	index   map[string]uint16   // of Texts
	others  map[uint64]struct{} // hashes of the texts of a column with words, if they are more than that
	perhaps []int32             // rows whose cell seems to be missing
	pair    string              // the pair of words that all its words are of
	paired  bool

	numbers, words, like int // how many cells are numbers, words, or like numbers
	commas, points       int // how many have a decimal comma, or point, that is no other mark
	oddWords, oddNumbers []OddCell
}

func newColumn(notation notation, expected int) *column {
	return &column{
		notation: notation, expected: expected, index: map[string]uint16{}, paired: true,
		Column: Column{Counts: true, Whole: true, Least: math.Inf(1), Most: math.Inf(-1)},
	}
}

// add takes the cell of a row.
func (c *column) add(row int, cell string) {
	if v, ok := c.number(cell); ok {
		c.addNumber(row, cell, v)
		return
	}
	switch {
	case missing(cell) || c.missing[cell]:
		if len(c.Missing) == 0 {
			c.Gap = strings.Clone(cell)
		}
		c.Missing = append(c.Missing, int32(row))
		c.addText("")
		return
	case seemsMissing(cell):
		c.perhaps = append(c.perhaps, int32(row))
	default:
		c.addOther(row, cell)
	}
	c.Counts = false
	c.addText(cell)
}

func appendOdd(odd []OddCell, row int, cell string) []OddCell {
	if len(odd) == MaxOdd || slices.ContainsFunc(odd, func(known OddCell) bool { return known.Text == cell }) {
		return odd
	}
	return append(odd, OddCell{row, strings.Clone(cell)})
}

func (c *column) addNumber(row int, cell string, v float64) {
	if c.Numbers == nil {
		c.Numbers = make([]float64, 0, c.expected)
	}
	c.pad(row)
	c.Numbers = append(c.Numbers, v)
	c.numbers++
	if c.words > 0 || c.numbers <= 3 {
		c.oddNumbers = appendOdd(c.oddNumbers, row, cell)
	}
	if math.IsInf(v, 0) && c.Infinite == nil {
		c.Infinite = &OddCell{row, strings.Clone(cell)}
	}
	c.Least, c.Most = min(c.Least, v), max(c.Most, v)
	c.Counts = c.Counts && v == float64(row)+c.Numbers[0] && (c.Numbers[0] == 0 || c.Numbers[0] == 1)
	c.Whole = c.Whole && v == math.Trunc(v)
	c.judgeMark(row, cell)
	c.addText(cell)
}

// judgeMark looks at which mark a number has before its decimals.
func (c *column) judgeMark(row int, cell string) {
	at := strings.LastIndexByte(cell, c.decimal)
	switch {
	case at < 0:
	case c.thousands == "" && len(cell)-at-1 != 3: // no group of thousands, as in most numbers
		c.countMark(c.decimal)
	default:
		mark := decimalMark(cell)
		c.countMark(mark)
		if mark == 0 && c.Grouped == nil && thousands(cell, string(c.decimal)) {
			c.Grouped = &OddCell{row, strings.Clone(cell)}
		}
	}
}

func (c *column) countMark(mark byte) {
	switch mark {
	case ',':
		c.commas++
	case '.':
		c.points++
	}
}

// pad adds NaN for rows before this one that have no number.
func (c *column) pad(row int) {
	for len(c.Numbers) < row {
		c.Numbers = append(c.Numbers, math.NaN())
	}
}

// addOther takes a cell that is no number, and not missing.
func (c *column) addOther(row int, cell string) {
	c.oddWords = appendOdd(c.oddWords, row, cell)
	if core := amount(cell); core != "" { // It is meant as one.
		c.like++
		c.countMark(decimalMark(core))
		return
	}
	c.words++
	if c.paired {
		_, pair := truth(cell)
		c.paired = pair != "" && (c.pair == "" || pair == c.pair)
		c.pair = pair
	}
}

// addText keeps which text the next row has, as long as there are few.
func (c *column) addText(cell string) {
	if c.index == nil {
		c.hashText(cell)
		return
	}
	id, ok := c.index[cell]
	switch {
	case cell == "":
		id = NoText
	case !ok && len(c.Texts) == MaxTexts:
		c.overflow(cell)
		return
	case !ok:
		id = uint16(len(c.Texts))
		cell = strings.Clone(cell)
		c.Texts, c.index[cell] = append(c.Texts, cell), id
	}
	c.IDs = append(c.IDs, id)
}

// overflow gives up keeping texts, because there are too many. They are still counted, but
// for those of a column of numbers alone.
func (c *column) overflow(cell string) {
	if c.words > 0 {
		c.others = map[uint64]struct{}{}
		for _, known := range append(c.Texts, cell) {
			c.others[hash(known)] = struct{}{}
		}
	}
	c.index, c.Texts, c.IDs = nil, nil, nil
}

// hashText counts a text of which there are too many. With the first word, the numbers
// before it are counted as they are usually written.
func (c *column) hashText(cell string) {
	if cell == "" || c.words == 0 {
		return
	}
	if c.others == nil {
		c.others = map[uint64]struct{}{}
		for _, v := range c.Numbers {
			if !math.IsNaN(v) {
				c.others[hash(strconv.FormatFloat(v, 'f', -1, 64))] = struct{}{}
			}
		}
	}
	c.others[hash(cell)] = struct{}{}
}

// hash is FNV-1a.
func hash(cell string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(cell) {
		h = (h ^ uint64(cell[i])) * 1099511628211
	}
	return h
}

// finish decides what the column holds.
func (c *column) finish(rows int) Column {
	numeric := c.numbers + c.like
	switch {
	case numeric == 0 && c.words == 0 && len(c.perhaps) == 0:
		c.Kind = Empty
	case numeric >= c.words && numeric > 0:
		c.Kind = Numbers
		c.Odd, c.OddCells = c.oddWords, c.words+c.like
	case c.paired && numeric == 0 && len(c.perhaps) == 0:
		c.Kind = Truths
	default:
		c.Kind = Words
		c.Odd, c.OddCells = c.oddNumbers, numeric
	}
	if c.points+c.commas > 0 || c.Kind != Numbers {
		c.Grouped = nil
	}
	c.settleMissing()
	if c.Numbers != nil {
		c.pad(rows)
	}
	c.count(rows)
	return c.Column
}

// settleMissing decides whether cells such as - are missing values. Among words they are
// words, but for a dash that stands beside no other sign.
func (c *column) settleMissing() {
	dashes := !slices.Contains(c.Texts, "+")
	for _, row := range c.perhaps {
		word := c.Text(int(row))
		if c.Kind != Numbers && c.IDs != nil && (!dashes || strings.Trim(word, "-–—") != "") {
			c.words++
			continue
		}
		if len(c.Missing) == 0 || row < c.Missing[0] {
			c.Gap = word
		}
		c.Missing = append(c.Missing, row)
		if c.IDs != nil {
			c.IDs[row] = NoText
		}
	}
	slices.Sort(c.Missing)
}

// count counts the different values.
func (c *column) count(rows int) {
	present := rows - len(c.Missing)
	c.Counts = c.Counts && c.Kind == Numbers && present == rows && rows > 1
	switch {
	case c.Kind == Numbers && c.OddCells == 0:
		c.Distinct = distinctNumbers(c.Numbers)
	case c.IDs != nil:
		used := map[uint16]bool{}
		for _, id := range c.IDs {
			if id != NoText {
				used[id] = true
			}
		}
		c.Distinct = len(used)
	case c.Kind == Numbers:
		c.Distinct = MaxTexts + 1
	default:
		c.Distinct = len(c.others)
	}
	c.Whole = c.Whole && c.numbers > 0
}

// distinctNumbers returns how many different numbers there are, up to MaxTexts + 1.
func distinctNumbers(numbers []float64) int {
	seen := map[float64]struct{}{}
	for _, v := range numbers {
		if !math.IsNaN(v) {
			seen[v] = struct{}{}
		}
		if len(seen) > MaxTexts {
			break
		}
	}
	return len(seen)
}

// Name returns the name and the unit of measure of a heading. Both "bmi (kg/m²)" and
// "bmi [kg/m²]" are bmi in kg/m².
func Name(heading string) (name, unit string) {
	for _, brackets := range []string{"()", "[]"} {
		open := strings.LastIndexByte(heading, brackets[0])
		if open > 0 && heading[len(heading)-1] == brackets[1] {
			return strings.TrimSpace(heading[:open]), text.Clean(heading[open+1 : len(heading)-1])
		}
	}
	return heading, ""
}
