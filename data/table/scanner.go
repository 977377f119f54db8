package table

import (
	"strings"
	"unicode"
)

// scanner splits text into records, and records into fields. A field may be quoted, and
// within quotes may have separators and the ends of lines; a quote there is written
// twice. Lines without anything in them are no records.
type scanner struct {
	text      string
	separator byte

	at, next int      // where the last record begins, and the next one
	line     int      // the line on which the last record begins, from 1
	ahead    int      // the line on which the next one begins
	fields   []string // of the last record, without blanks around them
	wrong    string   // what is wrong with the quotes of the last record
}

func newScanner(content string, separator byte) *scanner {
	return &scanner{text: content, separator: separator, ahead: 1}
}

// What is wrong with quotes.
const (
	openQuote  = "a field that begins with a quote ends with one, then a separator; a quote within it is written twice"
	noEndQuote = openQuote + "; this one is open to the end of the file"
)

// scan goes to the next record, and reports whether there is one. If the record is not
// well formed, wrong says so, and fields is not to be used.
func (s *scanner) scan() bool {
	for s.next < len(s.text) {
		s.at, s.line, s.wrong, s.fields = s.next, s.ahead, "", s.fields[:0]
		line := s.lineAt(s.at)
		if blank(line) {
			s.skip()
			continue
		}
		if strings.IndexByte(line, '"') < 0 {
			s.skip()
			s.split(line)
		} else {
			s.quoted()
		}
		return true
	}
	return false
}

// lineAt returns the line from a place in the text on, without its end.
func (s *scanner) lineAt(at int) string {
	rest := s.text[at:]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimSuffix(rest, "\r")
}

// skip goes to the line after the one on which the record begins.
func (s *scanner) skip() {
	s.ahead = s.line + 1
	s.next = len(s.text)
	if end := strings.IndexByte(s.text[s.at:], '\n'); end >= 0 {
		s.next = s.at + end + 1
	}
}

// split splits a line without quotes.
func (s *scanner) split(line string) {
	if s.separator == blanks {
		for field := range strings.FieldsFuncSeq(line, isBlank) {
			s.fields = append(s.fields, field)
		}
		return
	}
	for {
		end := strings.IndexByte(line, s.separator)
		if end < 0 {
			s.fields = append(s.fields, trim(line))
			return
		}
		s.fields = append(s.fields, trim(line[:end]))
		line = line[end+1:]
	}
}

// quoted splits a record that has quotes in its first line.
func (s *scanner) quoted() {
	at := s.blanks(s.at)
	for {
		field, end := s.field(at)
		if s.wrong != "" {
			s.skip()
			return
		}
		s.fields = append(s.fields, field)
		at = end
		if s.separator == blanks {
			at = s.blanks(at)
		}
		if rest := s.text[at:]; rest == "" || rest[0] == '\n' || strings.HasPrefix(rest, "\r\n") || rest == "\r" {
			break
		}
		if s.separator != blanks {
			at++
		}
		at = s.blanks(at)
	}
	s.next = at
	if end := strings.IndexByte(s.text[at:], '\n'); end >= 0 {
		s.next += end + 1
	} else {
		s.next = len(s.text)
	}
	s.ahead = s.line + max(1, strings.Count(s.text[s.at:s.next], "\n"))
}

// field returns the field at a place in the text, and the place after it.
func (s *scanner) field(at int) (field string, end int) {
	if at < len(s.text) && s.text[at] == '"' {
		return s.withinQuotes(at + 1)
	}
	line := s.lineAt(at)
	size := strings.IndexByte(line, s.separator)
	if s.separator == blanks {
		size = strings.IndexFunc(line, isBlank)
	}
	if size < 0 {
		size = len(line)
	}
	return trim(line[:size]), at + size
}

// withinQuotes returns the field after an opening quote, and the place after the
// closing one.
func (s *scanner) withinQuotes(at int) (field string, end int) {
	start, twice := at, false
	for {
		quote := strings.IndexByte(s.text[at:], '"')
		if quote < 0 {
			s.wrong = noEndQuote
			return "", 0
		}
		at += quote + 1
		if at >= len(s.text) || s.text[at] != '"' {
			break
		}
		twice = true
		at++
	}
	field = s.text[start : at-1]
	if twice {
		field = strings.ReplaceAll(field, `""`, `"`)
	}
	end = s.blanks(at)
	if rest := s.text[end:]; rest != "" && !strings.HasPrefix(rest, "\n") && !strings.HasPrefix(rest, "\r") &&
		rest[0] != s.separator && (s.separator != blanks || end == at) {
		s.wrong = openQuote
	}
	return trim(field), end
}

// blanks returns the place of what is no blank, from a place on. A separator is none.
func (s *scanner) blanks(at int) int {
	for at < len(s.text) && isBlank(rune(s.text[at])) && (s.separator == blanks || s.text[at] != s.separator) {
		at++
	}
	return at
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' }

// blank reports whether a line has nothing in it.
func blank(line string) bool { return line == "" || line[0] <= ' ' && strings.TrimSpace(line) == "" }

// trim removes the blanks around a field.
func trim(field string) string {
	if field == "" || (plain(field[0]) && plain(field[len(field)-1])) {
		return field
	}
	return strings.TrimFunc(field, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(widthless, r) })
}

// widthless are characters that are not seen, as web pages and byte order marks leave
// them behind.
const widthless = "\u200b\ufeff"

// plain reports whether a byte is not a blank, nor part of one.
func plain(c byte) bool { return c > ' ' && c < 0x80 }
