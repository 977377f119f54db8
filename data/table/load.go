package table

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"strconv"
	"strings"

	"backstep/data/text"
)

// The bounds of a file.
const (
	maxBytes   = 256 << 20 // after it is decompressed
	maxRow     = 16 << 20  // bytes
	maxRows    = 1_000_000
	maxCells   = 32 << 20 // rows × columns
	maxColumns = 4096
)

// errTooLong is the error about a file that is too long.
var errTooLong = errors.New("the file is longer than the limit of " + strconv.Itoa(maxBytes>>20) + " MB")

// load reads a whole file, and decompresses it. It stops early if the beginning shows
// that it is no text.
func load(r io.Reader, form *Form) (string, error) {
	size := sizeOf(r)
	if size > maxBytes {
		return "", errTooLong
	}
	const start = 1 << 16
	buffered := bufio.NewReaderSize(r, start)
	if mark, _ := buffered.Peek(2); string(mark) == "\x1f\x8b" {
		unzipped, err := gzip.NewReader(buffered)
		if err != nil {
			return "", damaged(err)
		}
		form.Compressed = true
		buffered, size = bufio.NewReaderSize(unzipped, start), 4*size
	}
	head, err := buffered.Peek(start)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", damaged(err)
	}
	if reason := notText(head); reason != "" {
		return "", errors.New(reason)
	}
	var b strings.Builder
	b.Grow(int(min(size, maxBytes)) + 1)
	if _, err := io.Copy(&b, &bounded{reader: buffered, left: maxBytes, last: '\n'}); err != nil {
		return "", damaged(err)
	}
	content, found := strings.CutPrefix(b.String(), "\ufeff")
	form.ByteOrder = found
	return content, nil
}

// loadText does what load does with content that is in memory, without a copy of it.
func loadText(content string, form *Form) (string, error) {
	if strings.HasPrefix(content, "\x1f\x8b") {
		return load(strings.NewReader(content), form)
	}
	const start = 1 << 16
	if reason := notText([]byte(content[:min(len(content), start)])); reason != "" {
		return "", errors.New(reason)
	}
	check := &bounded{reader: strings.NewReader(content), left: maxBytes, last: '\n'}
	if _, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, check, make([]byte, start)); err != nil {
		return "", err
	}
	content, form.ByteOrder = strings.CutPrefix(content, "\ufeff")
	return content, nil
}

// errLongRow is the error about a row without an end, such as one with an open quote.
var errLongRow = errors.New("a row is longer than " + strconv.Itoa(maxRow>>20) + " MB: a quote may be open, or this is not CSV")

// bounded stops reading at the largest size of a file, and within a row that is too
// long, so that what never ends takes little memory.
type bounded struct {
	reader io.Reader
	left   int  // bytes of the file that may still be read
	row    int  // bytes of the row so far
	quoted bool // within quotes, where a row goes on after the end of a line
	last   byte
}

// Read reads as much as may be read.
func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.reader.Read(p)
	if b.left -= n; b.left < 0 {
		return 0, errTooLong
	}
	b.pass(p[:n])
	if b.row > maxRow {
		return 0, errLongRow
	}
	return n, err
}

// pass follows where rows end.
func (b *bounded) pass(p []byte) {
	if len(p) == 0 {
		return
	}
	if !b.quoted && bytes.IndexByte(p, '"') < 0 {
		b.row += len(p)
		if end := bytes.LastIndexByte(p, '\n'); end >= 0 {
			b.row = len(p) - end - 1
		}
		b.last = p[len(p)-1]
		return
	}
	for _, c := range p {
		b.row++
		switch {
		case c == '"':
			b.quoted = !b.quoted && strings.IndexByte("\n\"'"+separators, b.last) >= 0
		case c == '\n' && !b.quoted:
			b.row = 0
		}
		b.last = c
	}
}

// sizeOf returns the size of a file, or 0 if it is not known.
func sizeOf(r io.Reader) int64 {
	f, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return 0
	}
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		return info.Size()
	}
	return 0
}

// damaged words an error of reading or decompressing.
func damaged(err error) error {
	switch {
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum):
		return errors.New("it begins as gzip does, but it cannot be decompressed: the file is damaged")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("it ends before its gzip does: the file is not whole")
	default:
		return err
	}
}

// notText returns why a file that begins like this is no table in text, or "".
func notText(head []byte) string {
	start := string(head)
	for _, k := range kinds() {
		if strings.HasPrefix(start, k.start) {
			return "this is " + k.is
		}
	}
	switch {
	case text.UTF16(head):
		return text.SaveAsUTF8
	case strings.IndexByte(start, 0) >= 0:
		return "it holds bytes of value 0: this is not text"
	case strings.Contains(start, "\r") && !strings.Contains(start, "\n"):
		return "its lines end with carriage returns alone; save it with line feeds, as CSV files have"
	}
	return ""
}

// kinds are files that are no tables in text, by how they begin.
func kinds() []struct{ start, is string } {
	const utf32 = "text in UTF-32; save it as UTF-8"
	return []struct{ start, is string }{
		{"PK\x03\x04", "a zip archive or a spreadsheet, not text; unpack it, or save the sheet as CSV"},
		{"\xd0\xcf\x11\xe0", "an old Excel or Word file, not text; save the sheet as CSV"},
		{"PAR1", "Parquet, not text; write it as CSV, as df.to_csv does in pandas"},
		{"ARROW1", "Arrow, not text; write it as CSV, as df.to_csv does in pandas"},
		{"\x89HDF", "HDF5, not text; write it as CSV, as df.to_csv does in pandas"},
		{"\x93NUMPY", "an array of NumPy, not text; write it with numpy.savetxt"},
		{"SQLite format 3\x00", "a database of SQLite, not text; write a table of it as CSV"},
		{"%PDF", "a PDF, not a table in text; copy the table into a sheet, and save that as CSV"},
		{"BZh", "compressed by bzip2, which is not understood; unpack it, or compress it by gzip"},
		{"\xfd7zXZ", "compressed by xz, which is not understood; unpack it, or compress it by gzip"},
		{"\x28\xb5\x2f\xfd", "compressed by zstd, which is not understood; unpack it, or compress it by gzip"},
		{"version https://git-lfs", "a pointer to a file in Git LFS, not the file itself; git lfs pull fetches it"},
		{"\xff\xfe\x00\x00", utf32},
		{"\x00\x00\xfe\xff", utf32},
	}
}
