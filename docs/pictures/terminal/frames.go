package terminal

import "bytes"

// frameEnd ends a frame. The program marks each frame as a synchronised update, which
// begins with CSI ?2026h.
const frameEnd = "\x1b[?2026l"

// splitFrames is a bufio.SplitFunc that cuts the output of a program after each frame.
// The output after the last frame is a piece of its own.
func splitFrames(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.Index(data, []byte(frameEnd)); i >= 0 {
		end := i + len(frameEnd)
		return end, data[:end], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// endsFrame reports whether a piece is a frame, and not the output after the last.
func endsFrame(piece []byte) bool { return bytes.HasSuffix(piece, []byte(frameEnd)) }
