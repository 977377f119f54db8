package against

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Field is numbers of a record under a name.
type Field struct {
	Name  string // as the file has it
	Kind  Kind
	Layer int // from 1; 0 for what is of none
	Tensor

	numbered bool // the name has the number of the layer
}

// Record is a line of a file: the numbers of a step.
type Record struct {
	Line    int // from 1
	Step    int // as the file counts; only if Counted
	Counted bool
	Samples []int // nil if the file has none
	Fields  []Field
}

// Error is what is wrong with a line. Its text may have parts of the file in it.
type Error struct {
	Line int // 0 if it is the file as a whole
	Says string
}

// Error returns what is wrong.
func (e *Error) Error() string { return e.Says }

// mostBytes is the most bytes of a line.
const mostBytes = 32 << 20

// Reader reads records, and holds one line in memory.
type Reader struct {
	from   *bufio.Reader
	layers int
	names  names
	line   int
	buf    []byte
	found  int // records so far
}

// NewReader returns a reader of a file about a network of so many layers with weights.
func NewReader(from io.Reader, layers int) *Reader {
	return &Reader{from: bufio.NewReaderSize(from, 1<<16), layers: layers, names: kinds()}
}

// Next returns the next record, or io.EOF after the last. An error about the content is an
// *Error.
func (r *Reader) Next() (*Record, error) {
	for {
		text, err := r.readLine()
		if err != nil {
			return nil, err
		}
		text = bytes.TrimSpace(text)
		if r.line == 1 {
			text = bytes.TrimPrefix(text, []byte("\ufeff"))
		}
		switch {
		case len(text) == 0:
			continue
		case bytes.IndexByte(text, 0) >= 0 || !utf8.Valid(text):
			return nil, r.wrong("this is no text: a line of JSON for each step is wanted")
		}
		record, header, err := (&scanner{text: text, layers: r.layers, names: r.names}).record()
		if err != nil {
			return nil, r.wrong(err.Error())
		}
		if header {
			continue
		}
		if len(record.Fields) == 0 {
			return nil, r.wrong("nothing is known here: z, a, delta, dW, db, W, b or loss are, by layer (docs/record.md)")
		}
		record.Line = r.line
		r.found++
		return record, nil
	}
}

func (r *Reader) wrong(says string) error { return &Error{r.line, says} }

// readLine returns the next line, without its end.
func (r *Reader) readLine() ([]byte, error) {
	r.buf = r.buf[:0]
	r.line++
	for {
		part, err := r.from.ReadSlice('\n')
		if len(r.buf)+len(part) > mostBytes {
			return nil, r.wrong(fmt.Sprintf("the line is longer than %d MB: record fewer samples", mostBytes>>20))
		}
		r.buf = append(r.buf, part...)
		switch {
		case err == nil:
			return r.buf, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(r.buf) > 0:
			return r.buf, nil
		case errors.Is(err, io.EOF) && r.found == 0:
			return nil, &Error{Says: "there is no step in it: a line of JSON for each step is wanted"}
		default:
			return nil, err
		}
	}
}
