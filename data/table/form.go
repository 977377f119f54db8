package table

import (
	"slices"
	"strings"

	"backstep/data/text"
)

// Choices say how to read a file, where it is not to be found out. The zero value
// leaves everything to be found out.
type Choices struct {
	Separator string   // one of Separators; empty: judged from many lines
	Decimal   string   // one of Decimals; empty: judged from all numbers
	Encoding  string   // one of Encodings; empty: UTF-8
	Header    Header   // whether the first line names the columns
	Columns   []string // the names of the columns, in place of those of the header

	Thousands    string   // one of Thousands; empty: numbers with such separators are not understood
	MissingWords []string // words for missing values, beside those that are known
	SkipLines    []int    // lines that are no rows
	Cells        []Cell   // that are read as if they held another text
}

// Same reports whether other choices read a file in the same way.
func (c Choices) Same(other Choices) bool {
	return c.Separator == other.Separator && c.Decimal == other.Decimal && c.Encoding == other.Encoding &&
		c.Header == other.Header && c.Thousands == other.Thousands &&
		slices.Equal(c.Columns, other.Columns) && slices.Equal(c.MissingWords, other.MissingWords) &&
		slices.Equal(c.SkipLines, other.SkipLines) && slices.Equal(c.Cells, other.Cells)
}

// Header says whether a file has a line with the names of its columns.
type Header int

// Whether there is a header.
const (
	FindHeader Header = iota
	WithHeader
	WithoutHeader
)

// Separators returns the names of what may separate fields.
func Separators() []string { return []string{"comma", "semicolon", "tab", "pipe", "blanks"} }

// blanks stands for runs of spaces and tabs between fields.
const blanks = ' '

// separators are the characters that Separators names.
const separators = ",;\t|" + string(blanks)

// separatorName returns the name of a separator.
func separatorName(separator byte) string {
	return Separators()[strings.IndexByte(separators, separator)]
}

// Decimals returns the names of the marks before decimals.
func Decimals() []string { return []string{"point", "comma"} }

// Form is how a file was read: what was chosen, and what was found out.
type Form struct {
	Compressed bool // by gzip
	ByteOrder  bool // the file begins with a byte order mark
	Encoding   string
	Separator  string
	Decimal    string

	SeparatorLine bool // the first line names the separator: sep=;
	Comments      int  // lines that are comments
	Titles        int  // lines before the header that are no rows
	HeaderLine    int  // the line that names the columns; 0 if there is none
	RowNames      bool // the header does not name the first column, which names the rows
	Choices       Choices

	mark   byte // before decimals
	marked bool // numbers of the file show that mark, or it was chosen
}

// Notes says in sentences what was found that a reader would not expect.
func (f *Form) Notes() []string {
	var notes []string
	add := func(found bool, note string) {
		if found {
			notes = append(notes, note)
		}
	}
	add(f.Separator != "comma" && f.Choices.Separator == "", "Fields are separated by "+plural(f.Separator)+".")
	add(f.Decimal != "point" && f.Choices.Decimal == "", "Decimals are written with a comma.")
	add(f.RowNames, "The header has no name for the first column, as if it had the names of the rows.")
	add(f.Titles > 0, text.Count(f.Titles, "line")+" before the columns "+are(f.Titles)+" skipped.")
	add(f.Comments > 0, text.Count(f.Comments, "line")+" of comments "+are(f.Comments)+" skipped.")
	return notes
}

func plural(separator string) string {
	if separator == "blanks" {
		return separator
	}
	return separator + "s"
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}
