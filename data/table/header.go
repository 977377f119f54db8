package table

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
)

// titleLines is how many lines may stand before the columns.
const titleLines = 40

// record is a record at the beginning of a file.
type record struct {
	fields      []string
	line        int
	at, next    int // where it begins in the text, and the record after it
	after       int // the line of the record after it
	commentsFor int // how many comments stand before it
}

// open finds out the separator, skips what stands before the columns, and reads their
// names.
func (r *reading) open(content string) error {
	form := &r.Form
	form.Comments, form.Titles, form.HeaderLine, form.SeparatorLine = 0, 0, 0, false
	if strings.TrimSpace(content) == "" {
		return r.Errorf(0, 0, "the file is empty; want a header of column names, then rows of numbers")
	}
	line := 1
	separator, rest, named := separatorLine(content)
	if named {
		form.SeparatorLine, content, line = true, rest, 2
	} else if unknown := unknownSeparator(content); unknown != "" {
		return r.Errorf(1, 0, "this line names %s as the separator, but that is one of %s; put one of these in its place", text.Quote(unknown), text.List(Separators(), "or"))
	} else if is := foreign(content); is != "" {
		return r.Errorf(0, 0, "%s", is)
	}
	fits := guess{}
	switch i := slices.Index(Separators(), form.Choices.Separator); {
	case i >= 0:
		fits = fit(content, separators[i])
	case named:
		fits = fit(content, separator)
	default:
		fits = judge(content)
	}
	form.Separator = separatorName(fits.separator)
	r.scanner = newScanner(content, fits.separator)
	r.scanner.ahead = line
	return r.begin(fits.fields)
}

// begin finds where the columns begin, most of whose lines have that many fields, and
// reads their names.
func (r *reading) begin(fields int) error {
	records, remark, err := r.lookAhead(fields)
	if err != nil {
		return err
	}
	r.most = fields
	first := start(records, fields)
	head, body := records[first], records[first+1:]
	r.Form.Titles, r.Form.Comments = first, head.commentsFor
	head.fields = r.withRowNames(head.fields, body, fields)
	if remark != nil && first == 0 && r.Form.Choices.Header == FindHeader && len(remark.fields) == len(head.fields) &&
		!names(head.fields, body) && names(remark.fields, records) {
		r.Form.Comments-- // It is a header behind a sign of comments.
		r.Form.HeaderLine = remark.line
		r.scanner.next, r.scanner.ahead = head.at, head.line
		return r.name(remark.fields, remark.line)
	}
	has, err := r.hasHeader(head, body)
	if err != nil {
		return cmp.Or(r.otherwiseSeparated(records[:first], fields), err)
	}
	if !has {
		r.scanner.next, r.scanner.ahead = head.at, head.line
		return r.name(make([]string, len(withoutEnd(head.fields, fields))), head.line)
	}
	r.Form.HeaderLine = head.line
	r.scanner.next, r.scanner.ahead = head.next, head.after
	named := head.fields
	if len(body) > 0 {
		named = withoutEnd(named, len(body[0].fields))
	}
	return r.name(named, head.line)
}

// lookAhead returns the records at the beginning, without comments. Remark is the last
// comment before the first of them, without its sign, or nil.
func (r *reading) lookAhead(fields int) (records []record, remark *record, err error) {
	s, comments := r.scanner, 0
	for len(records) < titleLines+judgedLines && s.scan() {
		line := strings.TrimLeft(s.lineAt(s.at), " \t")
		if commented(line) && (len(records) == 0 || len(s.fields) != fields || s.wrong != "") {
			comments++
			if len(records) == 0 {
				words := newScanner(strings.TrimLeft(line, "#%/ \t"), s.separator)
				words.scan()
				remark = &record{fields: words.fields, line: s.line}
			}
			continue
		}
		if s.wrong != "" && len(records) == 0 {
			return nil, nil, r.Errorf(s.line, 0, "%s", s.wrong)
		}
		if s.wrong == "" {
			records = append(records, record{slices.Clone(s.fields), s.line, s.at, s.next, s.ahead, comments})
		}
	}
	if len(records) == 0 {
		return nil, nil, r.Errorf(0, 0, "there are only comments in the file; want a header of column names, then rows of numbers")
	}
	return records, remark, nil
}

// start returns the index of the record with which the columns begin. What stands before
// it are titles: lines with other fields than most, or with text in the first alone.
func start(records []record, fields int) int {
	if fields < 2 {
		return 0
	}
	for i, rec := range records[:min(len(records), titleLines)] {
		if n := filled(rec.fields); len(rec.fields) != fields || n == 0 || n == 1 && rec.fields[0] != "" {
			continue
		}
		if j := below(records, i); j > i {
			return j
		}
		if titles(records[:i]) || names(rec.fields, records[i+1:]) {
			return i
		}
		return 0
	}
	return 0
}

// titles reports whether each of these records has one field that is not empty.
func titles(records []record) bool {
	return !slices.ContainsFunc(records, func(title record) bool { return filled(title.fields) > 1 })
}

// below returns the index of the record that names the columns, if all records from i up
// to it have fields that are empty. Else it returns i.
func below(records []record, i int) int {
	for j := i; j < min(len(records), titleLines); j++ {
		switch rec := records[j]; {
		case names(rec.fields, records[j+1:]):
			return j
		case filled(rec.fields) == len(rec.fields):
			return i
		}
	}
	return i
}

// filled returns how many fields are not empty.
func filled(fields []string) (n int) {
	for _, field := range fields {
		if field != "" {
			n++
		}
	}
	return n
}

// names reports whether fields are names, because some of them are words over columns
// of numbers, and none is a number over such a column.
func names(head []string, body []record) bool {
	words, numbers := over(head, body)
	return words > 0 && numbers == 0
}

// over returns how many fields are words over a column of numbers, and how many are
// numbers over one.
func over(head []string, body []record) (words, numbers int) {
	for f, field := range head {
		switch numeric := columnOfNumbers(f, body); {
		case !numeric || missing(field):
		case numberOrLike(field):
			numbers++
		default:
			words++
		}
	}
	return words, numbers
}

func numberOrLike(field string) bool { return number(field) || likeNumber(field) }

// columnOfNumbers reports whether most fields of a column are numbers.
func columnOfNumbers(f int, body []record) bool {
	numbers, others := 0, 0
	for _, rec := range body {
		switch {
		case f >= len(rec.fields) || missing(rec.fields[f]):
		case numberOrLike(rec.fields[f]):
			numbers++
		default:
			others++
		}
	}
	return numbers > others
}

// withRowNames returns the header with an empty name for a first column that names the
// rows, if there is one, or if as many columns were named as the rows have.
func (r *reading) withRowNames(head []string, body []record, fields int) []string {
	r.Form.RowNames = false
	if len(head) != fields-1 || !r.namesRows(body, fields) && len(r.Form.Choices.Columns) != fields {
		return head
	}
	r.Form.RowNames = len(r.Form.Choices.Columns) != fields
	return append([]string{""}, head...)
}

// namesRows reports whether the first fields name rows, as R writes a table: every row
// has one field more than the header, and what would be its name is quoted, or different
// in each row. Between commas an unquoted name may be a decimal or a part of a text.
func (r *reading) namesRows(body []record, fields int) bool {
	names := map[string]bool{}
	for i, rec := range body {
		if len(rec.fields) != fields || rec.fields[0] == "" || names[rec.fields[0]] {
			return false
		}
		names[rec.fields[0]] = true
		quoted := r.scanner.text[rec.at] == '"'
		switch r.scanner.separator {
		case ',':
			if !quoted {
				return false
			}
		case blanks:
			if !quoted && rec.fields[0] != strconv.Itoa(i+1) {
				return false
			}
		}
	}
	return len(body) > 0 && slices.ContainsFunc(body, func(rec record) bool { return rec.fields[fields-1] != "" })
}

// hasHeader reports whether the first record names the columns. If it is a row, and
// nobody said that there is no header, it returns an error.
func (r *reading) hasHeader(head record, body []record) (bool, error) {
	c := r.Form.Choices
	if c.Header != FindHeader {
		return c.Header == WithHeader, nil
	}
	value, is := r.isRow(head, body)
	if !is || c.Columns != nil {
		return !is, nil
	}
	return false, because(ErrNoHeader, r.Errorf(head.line, 0, "a header is missing: this line has the values of a row, such as %s, where the names of the columns would be; "+
		"--no-header calls the columns c1, c2, …, --columns a,b,… names them, and --no-header=false takes these values for names", text.Quote(value)))
}

// otherwiseSeparated returns the error about a line before the rows that has names for
// all columns, but something else between them. It returns nil if there is none.
func (r *reading) otherwiseSeparated(before []record, fields int) error {
	for _, rec := range before {
		for i := range len(judgeOrder) {
			line := newScanner(r.scanner.lineAt(rec.at), judgeOrder[i])
			if fields > 1 && judgeOrder[i] != r.scanner.separator && line.scan() && line.wrong == "" && len(line.fields) == fields {
				return r.Errorf(rec.line, 0, "the fields of this line are separated by %s, those of the rows by %s: if it is the header, write it as the rows are",
					plural(separatorName(judgeOrder[i])), plural(separatorName(r.scanner.separator)))
			}
		}
	}
	return nil
}

// isRow reports whether a first record is a row like those below it, and returns a field
// that shows it.
func (r *reading) isRow(head record, body []record) (value string, is bool) {
	switch words, numbers := over(head.fields, body); {
	case numbers > 0 && (words == 0 || !increasing(head.fields)):
		return aNumber(head.fields), true
	case words > 0:
		return "", false
	}
	if !slices.ContainsFunc(head.fields, func(field string) bool { return field != "" && !numberOrLike(field) }) {
		return head.fields[0], true
	}
	for f, field := range head.fields {
		if slices.ContainsFunc(body, func(rec record) bool { return f < len(rec.fields) && rec.fields[f] == field && field != "" }) {
			return field, true
		}
	}
	return "", false
}

// increasing reports whether the numbers among the fields are whole and increase, as
// numbers that name columns do.
func increasing(fields []string) bool {
	last := -1
	for _, field := range fields {
		if !numberOrLike(field) {
			continue
		}
		v, err := strconv.Atoi(field)
		if err != nil || v <= last {
			return false
		}
		last = v
	}
	return true
}

func aNumber(fields []string) string { return fields[slices.IndexFunc(fields, numberOrLike)] }

// name takes the names of the columns. A column without a name is called after its
// place, and one whose name another has gets a number.
func (r *reading) name(written []string, line int) error {
	t, chosen, what := r.Table, r.Form.Choices.Columns, "the file"
	if r.Form.HeaderLine > 0 && len(written) != r.most {
		what = "the header"
	}
	if r.Form.RowNames && len(chosen) == len(written)-1 {
		chosen = append([]string{""}, chosen...)
	}
	switch {
	case len(written) > maxColumns:
		return t.Errorf(line, 0, "%d columns are too many: the limit is %d", len(written), maxColumns)
	case chosen != nil && len(chosen) != len(written):
		return t.Errorf(line, 0, "%s has %s, but --columns names %d", what, text.Count(len(written), "column"), len(chosen))
	case chosen != nil:
		written = chosen
	}
	t.Columns = make([]Column, len(written))
	taken := map[string]bool{}
	for _, name := range written {
		taken[strings.TrimSpace(name)] = true
	}
	seen := map[string]int{}
	for i, name := range written {
		name = strings.Clone(strings.TrimSpace(name))
		c := &t.Columns[i]
		c.Written, c.Position, c.Heading = name, i+1, name
		if name == "" {
			c.Heading = free("c"+strconv.Itoa(i+1), taken)
		}
		if seen[name]++; name != "" && seen[name] > 1 {
			c.Heading = free(name+"."+strconv.Itoa(seen[name]), taken)
		}
		taken[c.Heading] = true
	}
	return nil
}

// free returns a name that no column has.
func free(name string, taken map[string]bool) string {
	for taken[name] {
		name += "_"
	}
	return name
}
