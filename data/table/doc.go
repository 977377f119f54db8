// Package table reads files of rows and columns as people have them: with commas,
// semicolons, tabs, pipes or blanks between the fields, with decimal points or commas,
// with lines before the header or without a header, compressed or not. It finds out
// which of these a file has, and keeps what it found, so that it can be shown and
// chosen otherwise. It knows nothing of features and targets.
package table
