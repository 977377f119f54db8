package against

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
)

// scanner reads the JSON of a line. It takes the NaN and Infinity that Python writes too.
type scanner struct {
	text   []byte
	at     int
	layers int // of the network
	names  names
}

// deepest is how deep lists and objects may lie in each other.
const deepest = 64

var errEnd = errors.New("the object does not end on this line: write each step on a line of its own")

// next returns the next byte that is no blank, 0 at the end.
func (s *scanner) next() byte {
	for s.at < len(s.text) {
		switch c := s.text[s.at]; c {
		case ' ', '\t', '\r', '\n':
			s.at++
		default:
			return c
		}
	}
	return 0
}

// take skips a byte if it is next, and reports whether it was.
func (s *scanner) take(c byte) bool {
	if s.next() != c || s.at >= len(s.text) {
		return false
	}
	s.at++
	return true
}

// wrong says what stands where something else is wanted.
func (s *scanner) wrong(want string) error {
	if s.next() == 0 && s.at >= len(s.text) {
		return errEnd
	}
	rest := s.text[s.at:]
	if end := bytes.IndexAny(rest, " ,:]}\t"); end > 0 {
		rest = rest[:end]
	}
	const most = 20
	if len(rest) > most {
		rest = rest[:most]
	}
	return fmt.Errorf("%q stands where %s is wanted", bytes.Trim(rest, `"`), want)
}

// object visits the fields of an object. Each visit has to read the value of its field.
func (s *scanner) object(depth int, visit func(name string) error) error {
	if !s.take('{') {
		return s.wrong("an object, such as {\"z\": [[0.5]]}")
	}
	if depth > deepest {
		return errors.New("objects lie too deep in each other")
	}
	if s.take('}') {
		return nil
	}
	for {
		name, err := s.quoted()
		if err != nil {
			return err
		}
		if !s.take(':') {
			return s.wrong("a colon")
		}
		if err := visit(name); err != nil {
			return err
		}
		if s.take('}') {
			return nil
		}
		if !s.take(',') {
			return s.wrong("a comma or }")
		}
	}
}

// list visits the items of a list. Each visit has to read its item.
func (s *scanner) list(depth int, visit func(i int) error) error {
	if !s.take('[') {
		return s.wrong("a list")
	}
	if depth > deepest {
		return errors.New("lists lie too deep in each other")
	}
	if s.take(']') {
		return nil
	}
	for i := 0; ; i++ {
		if err := visit(i); err != nil {
			return err
		}
		if s.take(']') {
			return nil
		}
		if !s.take(',') {
			return s.wrong("a comma or ]")
		}
	}
}

// quoted reads a text in quotes.
func (s *scanner) quoted() (string, error) {
	if s.next() != '"' {
		return "", s.wrong("a text in double quotes")
	}
	end := s.at + 1
	for end < len(s.text) && s.text[end] != '"' {
		if s.text[end] == '\\' {
			end++
		}
		end++
	}
	if end >= len(s.text) {
		return "", errEnd
	}
	var text string
	if err := json.Unmarshal(s.text[s.at:end+1], &text); err != nil {
		return "", s.wrong("a text in double quotes")
	}
	s.at = end + 1
	return text, nil
}

// number reads a number, which may be a text such as "NaN" or "0.5", or null for NaN.
func (s *scanner) number() (float64, error) {
	if s.next() == '"' {
		from := s.at
		text, err := s.quoted()
		if err != nil {
			return 0, err
		}
		v, ok := numberOf(text)
		if !ok {
			s.at = from
			return 0, s.wrong("a number")
		}
		return v, nil
	}
	end := s.at
	for end < len(s.text) && !bytes.ContainsRune([]byte(" ,]}\t\r\n"), rune(s.text[end])) {
		end++
	}
	v, ok := numberOf(string(s.text[s.at:min(end, s.at+longest)]))
	if !ok || end-s.at > longest {
		return 0, s.wrong("a number")
	}
	s.at = end
	return v, nil
}

// longest is the most characters of a number.
const longest = 400

// numberOf returns the number that a text is. One that is too large is infinite.
func numberOf(text string) (float64, bool) {
	switch text {
	case "null", "None":
		return math.NaN(), true
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil || errors.Is(err, strconv.ErrRange)
}

// skip reads any value.
func (s *scanner) skip(depth int) error {
	switch c := s.next(); c {
	case '{':
		return s.object(depth, func(string) error { return s.skip(depth + 1) })
	case '[':
		return s.list(depth, func(int) error { return s.skip(depth + 1) })
	case '"':
		_, err := s.quoted()
		return err
	case 't', 'f':
		for _, word := range []string{"true", "false"} {
			if bytes.HasPrefix(s.text[s.at:], []byte(word)) {
				s.at += len(word)
				return nil
			}
		}
		return s.wrong("a value")
	default:
		_, err := s.number()
		return err
	}
}
